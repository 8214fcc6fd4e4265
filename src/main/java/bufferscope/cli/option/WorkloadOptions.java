package bufferscope.cli.option;

import bufferscope.work.EndOfStream;
import bufferscope.work.FaultInjection;
import bufferscope.work.ItemKind;
import bufferscope.work.OnError;
import bufferscope.work.Task;
import bufferscope.work.Workload;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is made and what is done with it. */
final class WorkloadOptions {
  @Option(
      names = "--items",
      converter = Value.Items.class,
      paramLabel = "N",
      description = "Items each producer makes; the run ends when all are used up (endless).")
  private @Nullable Long items;

  @Option(
      names = "--from",
      converter = WorkValue.FirstNumber.class,
      paramLabel = "N",
      description = "Items are numbers that count up from N, 0 to 1000000 (1).")
  private @Nullable ItemKind from;

  @Option(
      names = "--random",
      converter = WorkValue.RandomRange.class,
      paramLabel = "MIN-MAX",
      description = "Items are random numbers, such as 1-100.")
  private @Nullable ItemKind random;

  @Option(
      names = "--input",
      converter = WorkValue.StandardInput.class,
      paramLabel = "-",
      description = "Items are the lines of standard input.")
  private @Nullable ItemKind input;

  @Option(
      names = "--task",
      converter = WorkValue.TaskName.class,
      paramLabel = "KIND",
      description = "What consumers do with an item: use-up, square or print (use-up).")
  private @Nullable Task task;

  @Option(
      names = "--end",
      converter = WorkValue.EndName.class,
      paramLabel = "KIND",
      description =
          "How consumers learn that it is over: none, sentinel, poison-pills, join or interrupt"
              + " (none).")
  private @Nullable EndOfStream end;

  @Option(
      names = "--on-error",
      converter = WorkValue.OnErrorName.class,
      paramLabel = "KIND",
      description = "What a thread does about an exception: die or go-on (die).")
  private @Nullable OnError onError;

  @Option(
      names = "--hostile",
      converter = WorkValue.Hostile.class,
      paramLabel = "N",
      description = "How many of the producers put items that are not right, 0 to 1000 (0).")
  private @Nullable Integer hostile;

  @Option(
      names = "--crash-every",
      converter = WorkValue.CrashEvery.class,
      paramLabel = "N",
      description = "Every how many items a consumer throws; 0 for never (0).")
  private @Nullable Integer crashEvery;

  /**
   * The workload with what the options change.
   *
   * @throws IllegalArgumentException with a sentence on options that exclude each other
   */
  Workload changed(Workload base) {
    Workload w = base;
    w = items == null ? w : w.withItemsPerProducer(items);
    w = w.withItemKind(goods(w.itemKind()));
    w = task == null ? w : w.withTask(task);
    w = end == null ? w : w.withEnd(end);
    w = onError == null ? w : w.withOnError(onError);
    FaultInjection before = w.faultInjection();
    return w.withFaultInjection(
        new FaultInjection(
            Objects.requireNonNullElse(hostile, before.hostileProducers()),
            Objects.requireNonNullElse(crashEvery, before.crashEvery())));
  }

  private ItemKind goods(ItemKind otherwise) {
    return Stream.of(from, random, input)
        .flatMap(Stream::ofNullable)
        .reduce(
            (one, other) -> {
              throw new IllegalArgumentException(
                  "of --from, --random and --input only one can be given");
            })
        .orElse(otherwise);
  }
}
