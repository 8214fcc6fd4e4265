package bufferscope.lab;

import java.time.Duration;

/** An estimated time in one unit, such as {@code 40 s} or {@code 6 min}. */
public final class TimeLeft {
  /** The largest number of seconds or minutes; a longer time has the next unit. */
  private static final double MOST = 90;

  private TimeLeft() {}

  /** Returns the time in seconds, minutes or hours. */
  public static String text(Duration left) {
    double seconds = Math.ceil(left.toMillis() / 1000.0);
    if (seconds <= MOST) {
      return "%.0f s".formatted(seconds);
    }
    double minutes = seconds / 60;
    return minutes <= MOST ? "%.0f min".formatted(minutes) : "%.0f h".formatted(minutes / 60);
  }
}
