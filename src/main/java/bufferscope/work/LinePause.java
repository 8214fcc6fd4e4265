package bufferscope.work;

import java.time.Duration;

/**
 * A sleep of a thread each time it reaches a line of buffer code. It makes a rare interleaving a
 * certain one.
 *
 * @param thread the name of the thread, such as P1
 * @param line the line in the source of the mechanism, from 1
 * @param duration more than 0, at most {@link #MAX}
 */
public record LinePause(String thread, int line, Duration duration) {
  public static final Duration MAX = Duration.ofMinutes(1);

  public LinePause {
    if (line < 1) {
      throw new IllegalArgumentException("line: %,d is not at least 1".formatted(line));
    }
    if (duration.isNegative() || duration.isZero() || duration.compareTo(MAX) > 0) {
      throw new IllegalArgumentException(
          "pause: %s is not more than 0 and at most %s".formatted(duration, MAX));
    }
  }
}
