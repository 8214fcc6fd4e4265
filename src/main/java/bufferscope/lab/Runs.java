package bufferscope.lab;

import bufferscope.work.Range;
import java.time.Duration;

/**
 * The number and the length of the runs of each point of a sweep.
 *
 * @param replications runs of each point; the most of them if there is a precision
 * @param precision when a point needs no more runs: the half-width of the confidence interval
 *     divided by the mean, from {@value #MIN_PRECISION} to 1; 0 for none
 * @param length of each run
 * @param live whether they are made on real threads, one after the other in real time, and not in
 *     virtual time
 */
public record Runs(int replications, double precision, Duration length, boolean live) {
  public static final int MAX_REPLICATIONS = 1000;
  public static final double MIN_PRECISION = 0.0001;

  /** Enough for a curve; it takes a second on one core for 16 points at 5 items a second. */
  public static final Runs USUAL = new Runs(10, 0, Duration.ofSeconds(1000));

  /** Runs on real threads: a minute for a point. */
  public static final Runs LIVE = new Runs(6, 0, Duration.ofSeconds(10), true);

  /** Runs in virtual time. */
  public Runs(int replications, double precision, Duration length) {
    this(replications, precision, length, false);
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException with a sentence about one that is out of range
   */
  public Runs {
    Range.check(
        "replications", replications, ConfidenceInterval.MIN_OBSERVATIONS, MAX_REPLICATIONS);
    Range.check("milliseconds of a run", length.toMillis(), 1, Long.MAX_VALUE);
    if (precision != 0 && !(precision >= MIN_PRECISION && precision <= 1)) {
      throw new IllegalArgumentException(
          "precision: %s %% is not in 0.01 %% to 100 %%".formatted(100 * precision));
    }
  }
}
