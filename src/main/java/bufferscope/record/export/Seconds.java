package bufferscope.record.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Times in seconds. */
final class Seconds {
  private static final int NANO_DIGITS = 9;
  private static final int MICRO_DIGITS = 6;

  private Seconds() {}

  /** Returns the time to the microsecond, in plain digits. */
  static String brief(long nanos) {
    return BigDecimal.valueOf(nanos, NANO_DIGITS)
        .setScale(MICRO_DIGITS, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** Returns the exact time in plain digits. */
  static String of(long nanos) {
    return BigDecimal.valueOf(nanos, NANO_DIGITS).toPlainString();
  }
}
