package bufferscope.lab.chart;

import bufferscope.lab.ConfidenceInterval;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a metric at one value of the setting that varies; each part may be missing.
 *
 * @param x where the value stands on the axis
 * @param expected what a person predicted
 */
public record Dot(
    double x,
    Optional<ConfidenceInterval> measured,
    Optional<Double> theory,
    Optional<Double> expected) {

  /** All values that a chart has to have room for. */
  Stream<Double> values() {
    return Stream.of(
            measured.map(interval -> interval.mean() - interval.halfWidth()),
            measured.map(interval -> interval.mean() + interval.halfWidth()),
            theory,
            expected)
        .flatMap(Optional::stream);
  }

  /** Where a chart shows it. */
  public Optional<Double> y() {
    return measured.map(ConfidenceInterval::mean).or(() -> theory).or(() -> expected);
  }
}
