package bufferscope.work;

import java.time.Duration;

/** Refuses what is out of range with a sentence that names it, its value and what is allowed. */
final class Range {
  private Range() {}

  static void check(String what, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "%s: %,d is not in %,d to %,d".formatted(what, value, min, max));
    }
  }

  /** Checks a time limit, of which 0 stands for none. */
  static void checkLimit(String what, Duration limit, Duration max) {
    if (limit.isNegative() || limit.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "%s: %,d ms is not in 0 (no limit) to %,d ms"
              .formatted(what, limit.toMillis(), max.toMillis()));
    }
  }
}
