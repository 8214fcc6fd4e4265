package bufferscope.cli.option;

import bufferscope.work.EndOfStream;
import bufferscope.work.FaultInjection;
import bufferscope.work.ItemKind;
import bufferscope.work.OnError;
import bufferscope.work.Task;
import bufferscope.work.Team;
import bufferscope.work.Workload;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the items and the work on them. */
final class WorkloadOptions {
  @Option(
      names = "--items",
      paramLabel = "N",
      description = "Items each producer makes; the run ends when all are used up (endless).")
  @Whole(min = 1, max = 1_000_000_000)
  private @Nullable Long items;

  @Option(
      names = "--from",
      paramLabel = "N",
      description = "Items are numbers that count up from N, 0 to 1000000 (1).")
  @Whole(min = 0, max = ItemKind.MAX_VALUE)
  private @Nullable Integer from;

  @Option(
      names = "--random",
      paramLabel = "MIN-MAX",
      description = "Items are random numbers, such as 1-100.")
  private ItemKind.@Nullable RandomNumbers random;

  @Option(
      names = "--input",
      paramLabel = "-",
      description = "Items are the lines of standard input.")
  private ItemKind.@Nullable TypedLines input;

  @Option(
      names = "--task",
      paramLabel = "KIND",
      description = "What consumers do with an item: use-up, square or print (use-up).")
  private @Nullable Task task;

  @Option(
      names = "--end",
      paramLabel = "KIND",
      description =
          "How consumers end: none, sentinel, poison-pills, join or interrupt" + " (none).")
  private @Nullable EndOfStream end;

  @Option(
      names = "--on-error",
      paramLabel = "KIND",
      description = "What a thread does after an exception: die or go-on (die).")
  private @Nullable OnError onError;

  @Option(
      names = "--hostile",
      paramLabel = "N",
      description = "How many producers put bad items, 0 to 1000 (0).")
  @Whole(min = 0, max = Team.MAX_THREADS)
  private @Nullable Integer hostile;

  @Option(
      names = "--crash-every",
      paramLabel = "N",
      description = "After how many items a consumer throws; 0 for never (0).")
  @Whole(min = 0, max = FaultInjection.MAX_CRASH_EVERY)
  private @Nullable Integer crashEvery;

  /**
   * Returns the workload with the changes of the options.
   *
   * @throws IllegalArgumentException with a sentence about options that exclude each other
   */
  Workload changed(Workload base) {
    Workload w = base;
    w = items == null ? w : w.withItemsPerProducer(items);
    w = w.withItemKind(itemKind(w.itemKind()));
    w = task == null ? w : w.withTask(task);
    w = end == null ? w : w.withEnd(end);
    w = onError == null ? w : w.withOnError(onError);
    FaultInjection before = w.faultInjection();
    return w.withFaultInjection(
        new FaultInjection(
            Objects.requireNonNullElse(hostile, before.hostileProducers()),
            Objects.requireNonNullElse(crashEvery, before.crashEvery())));
  }

  private ItemKind itemKind(ItemKind otherwise) {
    if (Stream.of(from, random, input).filter(Objects::nonNull).count() > 1) {
      throw new IllegalArgumentException("only one of --from, --random and --input can be given");
    } else if (from != null) {
      return new ItemKind.Numbers(from);
    } else if (random != null) {
      return random;
    }
    return input != null ? input : otherwise;
  }
}
