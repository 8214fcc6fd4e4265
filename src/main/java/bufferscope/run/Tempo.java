package bufferscope.run;

import java.time.Duration;

/**
 * How long a thread dwells at each synchronisation step so that it can be seen, really holding what
 * it holds, and how much slower time passes meanwhile.
 *
 * @param dwell 0 for real time, up to {@link #MAX_DWELL}
 */
public record Tempo(Duration dwell) {
  public static final Duration MAX_DWELL = Duration.ofSeconds(1);

  /** No dwell at all. */
  public static final Tempo REAL_TIME = new Tempo(Duration.ZERO);

  /** The longest dwell that leaves time as fast as it is; steps dwell less where rates want it. */
  public static final Tempo CALM = new Tempo(Duration.ofMillis(40));

  /** Slow enough to read what a step does. */
  public static final Tempo FIRST = new Tempo(Duration.ofMillis(700));

  public static final Tempo SLOW = new Tempo(Duration.ofMillis(250));

  public static final Tempo MICROSCOPE = new Tempo(MAX_DWELL);

  /** Steps at which a put and a take hold the lock. */
  private static final int STEPS_PER_ITEM = 8;

  /** The part of the time for which the lock may be held so that threads find it free. */
  private static final double LOCK_SHARE = 0.4;

  public Tempo {
    if (dwell.isNegative() || dwell.compareTo(MAX_DWELL) > 0) {
      throw new IllegalArgumentException(
          "tempo: a dwell of %,d ms is not in 0 to %,d ms"
              .formatted(dwell.toMillis(), MAX_DWELL.toMillis()));
    }
  }

  /** Run time per real time, at most 1: slow tempos slow production and consumption down too. */
  public double speed() {
    return dwell.compareTo(CALM.dwell) <= 0 ? 1 : CALM.dwell.toNanos() / (double) dwell.toNanos();
  }

  /**
   * The dwell at each step in nanoseconds of real time. While time runs at full speed, the steps of
   * all threads together leave room for the items that the rates ask for.
   *
   * @param itemsPerSecond how many items are to pass the buffer in a second
   */
  long dwellNanos(double itemsPerSecond) {
    if (speed() < 1) {
      return dwell.toNanos();
    }
    double room = LOCK_SHARE * 1e9 / (STEPS_PER_ITEM * itemsPerSecond);
    return Math.round(Math.min((double) dwell.toNanos(), room));
  }
}
