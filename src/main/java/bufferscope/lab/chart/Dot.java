package bufferscope.lab.chart;

import bufferscope.lab.ConfidenceInterval;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values of a metric at one value of the setting that varies; each may be missing.
 *
 * @param x where the value stands on the axis
 * @param bound what the metric cannot exceed, where there is no theory
 * @param expected what the user predicted
 */
public record Dot(
    double x,
    Optional<ConfidenceInterval> measured,
    Optional<Double> theory,
    Optional<Double> bound,
    Optional<Double> expected) {

  /** Returns all values that must fit into a chart. */
  Stream<Double> values() {
    return Stream.of(
            measured.map(ConfidenceInterval::mean),
            measured.map(interval -> interval.mean() - interval.halfWidth()),
            measured.map(interval -> interval.mean() + interval.halfWidth()),
            theory,
            bound,
            expected)
        .flatMap(Optional::stream)
        .filter(Double::isFinite);
  }

  /** Returns the value at which a chart shows the dot. */
  public Optional<Double> y() {
    return measured.map(ConfidenceInterval::mean).or(() -> theory).or(() -> expected);
  }
}
