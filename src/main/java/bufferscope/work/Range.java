package bufferscope.work;

import java.time.Duration;
import java.util.Optional;

/** Checks of values; the error's sentence has the name, the value and the range. */
public final class Range {
  private Range() {}

  public static void check(String what, long value, long min, long max) {
    fault(what, value, min, max)
        .ifPresent(
            sentence -> {
              throw new IllegalArgumentException(sentence);
            });
  }

  /** Returns the sentence if the value is out of range. */
  static Optional<String> fault(String what, long value, long min, long max) {
    if (value >= min && value <= max) {
      return Optional.empty();
    }
    String allowed = max == Long.MAX_VALUE ? "%,d or more" : "in %,d to %,d";
    return Optional.of(("%s: %,d is not " + allowed).formatted(what, value, min, max));
  }

  /** Checks a time limit; 0 means no limit. */
  static void checkLimit(String what, Duration limit, Duration max) {
    if (limit.isNegative() || limit.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "%s: %,d ms is not in 0 (no limit) to %,d ms"
              .formatted(what, limit.toMillis(), max.toMillis()));
    }
  }
}
