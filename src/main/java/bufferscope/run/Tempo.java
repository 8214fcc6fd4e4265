package bufferscope.run;

import java.time.Duration;

/**
 * The time that a thread dwells at each synchronisation step, so that the user can see the step. It
 * also sets the speed of the run's time. A thread that dwells keeps its locks.
 *
 * @param dwell 0 for real time, up to {@link #MAX_DWELL}
 */
public record Tempo(Duration dwell) {
  public static final Duration MAX_DWELL = Duration.ofSeconds(1);

  /** No dwell at all. */
  public static final Tempo REAL_TIME = new Tempo(Duration.ZERO);

  /** The longest dwell at which time runs at full speed; high rates shorten the dwell. */
  public static final Tempo CALM = new Tempo(Duration.ofMillis(40));

  /** Slow enough for reading the sentence of each step. */
  public static final Tempo FIRST = new Tempo(Duration.ofMillis(700));

  public static final Tempo SLOW = new Tempo(Duration.ofMillis(250));

  public static final Tempo MICROSCOPE = new Tempo(MAX_DWELL);

  /** The number of steps at which a put and a take hold the lock. */
  private static final int STEPS_PER_ITEM = 8;

  /** The share of the time in which the lock may be held, so that threads often find it free. */
  private static final double LOCK_SHARE = 0.4;

  public Tempo {
    if (dwell.isNegative() || dwell.compareTo(MAX_DWELL) > 0) {
      throw new IllegalArgumentException(
          "tempo: a dwell of %,d ms is not in 0 to %,d ms"
              .formatted(dwell.toMillis(), MAX_DWELL.toMillis()));
    }
  }

  /**
   * Returns the run time per real time, at most 1. A slow tempo slows production and consumption
   * too.
   */
  public double speed() {
    return dwell.compareTo(CALM.dwell) <= 0 ? 1 : CALM.dwell.toNanos() / (double) dwell.toNanos();
  }

  /**
   * Returns the dwell at each step in nanoseconds of real time. While time runs at full speed, it
   * is so short that the steps of all threads fit into the time that the rates leave for an item.
   *
   * @param itemsPerSecond the number of items that should pass the buffer in a second
   */
  long dwellNanos(double itemsPerSecond) {
    if (speed() < 1) {
      return dwell.toNanos();
    }
    double most = LOCK_SHARE * 1e9 / (STEPS_PER_ITEM * itemsPerSecond);
    return Math.round(Math.min((double) dwell.toNanos(), most));
  }
}
