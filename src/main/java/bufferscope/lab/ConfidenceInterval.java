package bufferscope.lab;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * An estimate of a mean, with its confidence interval.
 *
 * <p>From n independent replications with mean m and sample standard deviation s, the interval is m
 * ± t · s / √n, where t is the quantile of Student's t distribution with n - 1 degrees of freedom.
 * Source: A. M. Law, Simulation Modeling and Analysis, 5th edition, section 4.5. One observation
 * alone does not show how much others would differ from it, so it has no interval.
 *
 * @param mean the estimate, in the unit of the observations
 * @param halfWidth half the width of the 95 % confidence interval, in the same unit; infinite if it
 *     is not known
 */
public record ConfidenceInterval(double mean, double halfWidth) {
  private static final double LEVEL = 0.95;
  private static final int MAX_DECIMALS = 6;

  /** The minimum number of observations for an interval. */
  public static final int MIN_OBSERVATIONS = 2;

  /**
   * Returns the interval for the mean of independent observations.
   *
   * @throws IllegalArgumentException with fewer than two of them
   */
  public static ConfidenceInterval of(double... observations) {
    int n = observations.length;
    if (n < MIN_OBSERVATIONS) {
      throw new IllegalArgumentException("an interval takes 2 observations or more, not " + n);
    }
    double mean = Arrays.stream(observations).sum() / n;
    double squares = Arrays.stream(observations).map(each -> (each - mean) * (each - mean)).sum();
    double t = TDistribution.of(n - 1).inverseCumulativeProbability((1 + LEVEL) / 2);
    return new ConfidenceInterval(mean, t * Math.sqrt(squares / (n - 1) / n));
  }

  /** Returns the estimate from one observation, without an interval. */
  public static ConfidenceInterval ofOne(double observation) {
    return new ConfidenceInterval(observation, Double.POSITIVE_INFINITY);
  }

  /** Returns half the width of the interval; empty if it is not known. */
  public Optional<Double> knownHalfWidth() {
    return Optional.of(halfWidth).filter(Double::isFinite);
  }

  /** Returns the interval in a unit that is so many times smaller. */
  public ConfidenceInterval times(double factor) {
    return new ConfidenceInterval(factor * mean, factor * halfWidth);
  }

  /** Returns true if the value lies in the interval. */
  public boolean contains(double value) {
    return Math.abs(value - mean) <= halfWidth;
  }

  /**
   * Returns the interval as text; its half-width has two significant digits; if it is not known,
   * returns the mean.
   */
  public String text() {
    return text(mean) + knownHalfWidth().map(half -> " ± " + text(half)).orElse("");
  }

  /** Returns a value to be compared with the mean, with as many decimals. */
  public String text(double value) {
    int digits =
        halfWidth == 0 || knownHalfWidth().isEmpty()
            ? 3
            : 1 - (int) Math.floor(Math.log10(halfWidth));
    int decimals = Math.max(0, Math.min(MAX_DECIMALS, digits));
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
