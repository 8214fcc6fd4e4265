package bufferscope.cli.option;

import bufferscope.explore.model.Bounds;
import bufferscope.sync.Slots;
import picocli.CommandLine.Option;

/** The numbers of threads, slots and items of a search. */
public final class BoundsOptions {
  private static final int MAX_THREADS = 100;

  @Option(
      names = "--producers",
      defaultValue = "2",
      paramLabel = "N",
      description = "Threads that make items, 1 to 100.")
  @Whole(min = 1, max = MAX_THREADS)
  private int producers;

  @Option(
      names = "--consumers",
      defaultValue = "2",
      paramLabel = "N",
      description = "Threads that use items up, 1 to 100.")
  @Whole(min = 1, max = MAX_THREADS)
  private int consumers;

  @Option(
      names = "--capacity",
      defaultValue = "1",
      paramLabel = "N",
      description = "Slots of the buffer, 1 to 1024.")
  @Whole(min = 1, max = Slots.MAX_CAPACITY)
  private int capacity;

  @Option(
      names = "--items",
      converter = Value.SearchedItems.class,
      defaultValue = "2",
      paramLabel = "N",
      description = "Items each producer makes, 1 to 1000 or unlimited.")
  private int items;

  public Bounds bounds() {
    return new Bounds(producers, consumers, capacity, items);
  }
}
