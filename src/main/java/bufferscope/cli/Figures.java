package bufferscope.cli;

import bufferscope.sync.Slots;
import java.util.Locale;

/** Numbers as people read them. */
final class Figures {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;

  private Figures() {}

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A number of things, such as "1 producer" or "2 producers". */
  static String count(long count, String noun) {
    return count(count, noun, noun + "s");
  }

  static String count(long count, String one, String several) {
    return count(count) + " " + (count == 1 ? one : several);
  }

  static String capacity(int capacity) {
    return capacity == Slots.UNBOUNDED ? "without limit" : "capacity " + count(capacity);
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }

  static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%,.1f s", nanos / NANOS_PER_SECOND);
  }

  /** A waiting time, which may be long or very short. */
  static String time(double nanos) {
    return nanos >= NANOS_PER_SECOND
        ? decimal(nanos / NANOS_PER_SECOND) + " s"
        : String.format(
            Locale.ROOT, nanos >= NANOS_PER_MILLI ? "%.0f ms" : "%.3f ms", nanos / NANOS_PER_MILLI);
  }
}
