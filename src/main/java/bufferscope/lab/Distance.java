package bufferscope.lab;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The distance between a prediction and the measurement.
 *
 * @param mean the mean distance, in the unit of the metric
 * @param share the same as a share of the mean of the measured values; not finite if that is zero
 */
public record Distance(double mean, double share) {

  /** Returns the distance over the points that have both values; empty if there is none. */
  public static Optional<Distance> of(Experiment experiment, Collection<SweepPoint> points) {
    double distances = 0;
    double means = 0;
    int count = 0;
    for (SweepPoint point : points) {
      Optional<ConfidenceInterval> interval = point.interval(experiment.metric());
      OptionalDouble predicted = experiment.predicted(point.index());
      if (interval.isPresent() && predicted.isPresent()) {
        distances += Math.abs(predicted.getAsDouble() - interval.get().mean());
        means += Math.abs(interval.get().mean());
        count++;
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new Distance(distances / count, distances / means));
  }
}
