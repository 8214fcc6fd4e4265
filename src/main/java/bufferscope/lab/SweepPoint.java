package bufferscope.lab;

import bufferscope.scenario.NamedScenario;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result for one combination of levels.
 *
 * @param index its place among the points of the experiment, from 0
 * @param levels one of each factor, in their order
 * @param scenario what ran, with the seed of the first replication
 * @param replications how many runs were made
 * @param failed how many of them violated an invariant or came to a standstill; they are not in the
 *     intervals
 * @param warmUpSeconds how much was left out at the beginning of a run, on average
 * @param intervals of each metric; a metric is missing if fewer than two runs have a value
 * @param theory the model that describes the scenario, if there is one
 */
public record SweepPoint(
    int index,
    List<Level> levels,
    NamedScenario scenario,
    int replications,
    int failed,
    double warmUpSeconds,
    Map<Metric, ConfidenceInterval> intervals,
    Optional<ExponentialModel> theory) {

  /** What some runs of a scenario show together. */
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
        sound.stream().mapToDouble(Replication::warmUpSeconds).average().orElse(0),
        intervals,
        scenario.tempo().dwell().isZero()
            ? ExponentialModel.of(scenario.scenario())
            : Optional.empty());
  }

  /** The interval of a metric, from runs in which nothing went wrong. */
  static Optional<ConfidenceInterval> interval(List<Replication> sound, Metric metric) {
    double[] values =
        sound.stream().mapToDouble(run -> run.value(metric)).filter(Double::isFinite).toArray();
    return values.length < ConfidenceInterval.MIN_OBSERVATIONS
        ? Optional.empty()
        : Optional.of(ConfidenceInterval.of(values));
  }

  /** The interval of a metric, if there is one. */
  public Optional<ConfidenceInterval> interval(Metric metric) {
    return Optional.ofNullable(intervals.get(metric));
  }

  /** What theory says of a metric in the long run, in its unit. */
  public Optional<Double> theory(Metric metric) {
    return theory.flatMap(model -> model.of(metric));
  }

  /** What a metric cannot exceed, where no theory says more; see {@link BottleneckLaw}. */
  public Optional<Double> bound(Metric metric) {
    return metric == Metric.THROUGHPUT && theory(metric).isEmpty()
        ? BottleneckLaw.bound(scenario.scenario())
        : Optional.empty();
  }

  /**
   * What theory says of a metric, beside the interval: a value, a bound such as {@code ≤ 5.00}, or
   * {@code -} where there is no formula.
   */
  public String theoryText(Metric metric) {
    ConfidenceInterval interval = intervals.getOrDefault(metric, new ConfidenceInterval(0, 0));
    return theory(metric)
        .map(interval::text)
        .or(() -> bound(metric).map(bound -> "≤ " + interval.text(bound)))
        .orElse("-");
  }
}
