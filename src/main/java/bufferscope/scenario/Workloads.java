package bufferscope.scenario;

import bufferscope.json.Key;
import bufferscope.json.Kind;
import bufferscope.json.Scalar;
import bufferscope.json.Shape;
import bufferscope.json.Union;
import bufferscope.json.Union.Variant;
import bufferscope.work.EndOfStream;
import bufferscope.work.FaultInjection;
import bufferscope.work.ItemKind;
import bufferscope.work.ItemKind.Numbers;
import bufferscope.work.ItemKind.RandomNumbers;
import bufferscope.work.ItemKind.TypedLines;
import bufferscope.work.OnError;
import bufferscope.work.Task;
import bufferscope.work.Team;
import bufferscope.work.Workload;
import java.util.List;

/** What is made and what is done with it, in a scenario file. */
final class Workloads {
  private static final Scalar<Integer> VALUE = Scalar.whole(0, ItemKind.MAX_VALUE);

  private static final Key<Numbers, Integer> FROM =
      Key.of("from", VALUE, Numbers::from, "The first number.");

  private static final Key<RandomNumbers, Integer> MIN =
      Key.of("min", VALUE, RandomNumbers::min, "The smallest number.");

  private static final Key<RandomNumbers, Integer> MAX =
      Key.of("max", VALUE, RandomNumbers::max, "The largest number.");

  private static final Kind<ItemKind> GOODS =
      new Union<>(
          List.of(
              new Variant<>(
                  "numbers",
                  Numbers.class,
                  new Shape<>(
                      new Numbers(1), values -> new Numbers(values.get(FROM)), List.of(FROM))),
              new Variant<>(
                  "randomNumbers",
                  RandomNumbers.class,
                  new Shape<>(
                      new RandomNumbers(1, 100),
                      values -> new RandomNumbers(values.get(MIN), values.get(MAX)),
                      List.of(MIN, MAX))),
              new Variant<>(
                  "typedLines",
                  TypedLines.class,
                  new Shape<>(new TypedLines(), values -> new TypedLines(), List.of()))));

  private static final Key<FaultInjection, Integer> HOSTILE =
      Key.of(
          "hostileProducers",
          Scalar.whole(0, Team.MAX_THREADS),
          FaultInjection::hostileProducers,
          "How many of the producers, the last ones, put items that are not right.");

  private static final Key<FaultInjection, Integer> CRASH_EVERY =
      Key.of(
          "crashEvery",
          Scalar.whole(0, FaultInjection.MAX_CRASH_EVERY),
          FaultInjection::crashEvery,
          "Every how many items a consumer throws; 0 is never.");

  private static final Shape<FaultInjection> MISCHIEF =
      new Shape<>(
          FaultInjection.NONE,
          values -> new FaultInjection(values.get(HOSTILE), values.get(CRASH_EVERY)),
          List.of(HOSTILE, CRASH_EVERY));

  private static final Key<Workload, ItemKind> ITEMS =
      Key.of("items", GOODS, Workload::itemKind, "What the items are.");

  private static final Key<Workload, Long> PER_PRODUCER =
      Key.of(
          "itemsPerProducer",
          Scalar.whole(1L, 1_000_000_000L).or("endless", Workload.ENDLESS),
          Workload::itemsPerProducer,
          "After how many items a producer is done.");

  private static final Key<Workload, EndOfStream> END =
      Key.of(
          "end",
          Scalar.constants(EndOfStream.values()),
          Workload::end,
          "How consumers learn that nothing more will come.");

  private static final Key<Workload, Task> TASK =
      Key.of(
          "task",
          Scalar.constants(Task.values()),
          Workload::task,
          "What a consumer does with an item.");

  private static final Key<Workload, OnError> ON_ERROR =
      Key.of(
          "onError",
          Scalar.constants(OnError.values()),
          Workload::onError,
          "What a thread does about an exception.");

  private static final Key<Workload, FaultInjection> MISCHIEF_KEY =
      Key.special("mischief", MISCHIEF, Workload::faultInjection, "What goes wrong on purpose.");

  static final Shape<Workload> SHAPE =
      new Shape<>(
          Workload.DEFAULT,
          values ->
              new Workload(
                  values.get(ITEMS),
                  values.get(PER_PRODUCER),
                  values.get(END),
                  values.get(TASK),
                  values.get(ON_ERROR),
                  values.get(MISCHIEF_KEY)),
          List.of(ITEMS, PER_PRODUCER, END, TASK, ON_ERROR, MISCHIEF_KEY));

  private Workloads() {}
}
