package bufferscope.lab;

import bufferscope.scenario.NamedScenario;
import bufferscope.work.Scenario;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The result for one combination of levels.
 *
 * @param index the index among the points of the experiment, from 0
 * @param levels one of each factor, in their order
 * @param scenario the scenario, with the seed of the first replication
 * @param replications the number of runs
 * @param failed the number of runs that violated an invariant or came to a standstill; they are not
 *     in the intervals
 * @param trouble a sentence about the first of these; empty if there is none
 * @param warmUpSeconds the mean time that was left out at the beginning of a run
 * @param intervals the interval of each metric; a metric is missing if no run has a value
 * @param storedShares the share of the time in which so many items were stored, by their number
 *     from 0 to the capacity; a mean over the runs
 * @param theory the model that describes the scenario, if there is one
 */
public record SweepPoint(
    int index,
    List<Level> levels,
    NamedScenario scenario,
    int replications,
    int failed,
    String trouble,
    double warmUpSeconds,
    Map<Metric, ConfidenceInterval> intervals,
    List<Double> storedShares,
    Optional<ExponentialModel> theory) {

  /** Returns the joint result of some runs of a scenario. */
  static SweepPoint of(
      int index, List<Level> levels, NamedScenario scenario, List<Replication> runs) {
    List<Replication> sound = runs.stream().filter(run -> !run.failed()).toList();
    Map<Metric, ConfidenceInterval> intervals = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      interval(sound, metric).ifPresent(interval -> intervals.put(metric, interval));
    }
    return new SweepPoint(
        index,
        levels,
        scenario,
        runs.size(),
        runs.size() - sound.size(),
        runs.stream().filter(Replication::failed).map(Replication::trouble).findFirst().orElse(""),
        sound.stream().mapToDouble(Replication::warmUpSeconds).average().orElse(0),
        intervals,
        storedShares(sound, scenario.scenario()),
        scenario.tempo().dwell().isZero()
            ? ExponentialModel.of(scenario.scenario())
            : Optional.empty());
  }

  private static List<Double> storedShares(List<Replication> sound, Scenario scenario) {
    int capacity = sound.isEmpty() ? -1 : scenario.mechanism().capacity(scenario.capacity());
    return IntStream.rangeClosed(0, capacity)
        .mapToObj(
            items ->
                sound.stream().mapToDouble(run -> run.storedShare(items)).average().orElseThrow())
        .toList();
  }

  /** Returns the interval of a metric, from runs in which nothing went wrong. */
  static Optional<ConfidenceInterval> interval(List<Replication> sound, Metric metric) {
    double[] values =
        sound.stream().mapToDouble(run -> run.value(metric)).filter(Double::isFinite).toArray();
    return switch (values.length) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(ConfidenceInterval.ofOne(values[0]));
      default -> Optional.of(ConfidenceInterval.of(values));
    };
  }

  /** Returns the interval of a metric, if there is one. */
  public Optional<ConfidenceInterval> interval(Metric metric) {
    return Optional.ofNullable(intervals.get(metric));
  }

  /** Returns the long-run value of a metric in theory, in its unit. */
  public Optional<Double> theory(Metric metric) {
    return theory.flatMap(model -> model.of(metric));
  }

  /** Returns the histogram of the stored items; it has no bars if all runs went wrong. */
  public OccupancyHistogram histogram() {
    return new OccupancyHistogram(
        storedShares, theory.map(ExponentialModel::storedShares).orElse(List.of()));
  }

  /**
   * Returns the upper bound of a metric if there is no theory for it; see {@link BottleneckLaw}.
   */
  public Optional<Double> bound(Metric metric) {
    return metric == Metric.THROUGHPUT && theory(metric).isEmpty()
        ? BottleneckLaw.bound(scenario.scenario())
        : Optional.empty();
  }

  /**
   * Returns the least that a metric can come to, where no theory is closer and nothing but work
   * takes time; see {@link BottleneckLaw}.
   */
  public Optional<Double> least(Metric metric) {
    return bound(metric).isPresent()
            && scenario.scenario().mechanism().isCorrect()
            && scenario.tempo().dwell().isZero()
        ? BottleneckLaw.least(scenario.scenario())
        : Optional.empty();
  }

  /**
   * The theory of a metric, beside the interval: a value, a bound such as {@code ≤ 5.00}, or {@code
   * -} where there is no formula.
   */
  public String theoryText(Metric metric) {
    ConfidenceInterval interval = intervals.getOrDefault(metric, new ConfidenceInterval(0, 0));
    return theory(metric)
        .map(interval::text)
        .or(() -> bound(metric).map(bound -> "≤ " + interval.text(bound)))
        .orElse("-");
  }
}
