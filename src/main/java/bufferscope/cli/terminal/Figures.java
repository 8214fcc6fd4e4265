package bufferscope.cli.terminal;

import bufferscope.sync.Slots;
import java.util.Locale;

/** Numbers in a readable form. */
public final class Figures {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;

  private Figures() {}

  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Returns a number of things, such as "1 producer" or "2 producers". */
  public static String count(long count, String noun) {
    return count(count, noun, noun + "s");
  }

  public static String count(long count, String one, String several) {
    return count(count) + " " + (count == 1 ? one : several);
  }

  public static String capacity(int capacity) {
    return capacity == Slots.UNBOUNDED ? "without limit" : "capacity " + count(capacity);
  }

  public static String decimal(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }

  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }

  public static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%,.1f s", nanos / NANOS_PER_SECOND);
  }

  /** Returns a waiting time, which may be long or very short. */
  public static String time(double nanos) {
    return nanos >= NANOS_PER_SECOND
        ? decimal(nanos / NANOS_PER_SECOND) + " s"
        : String.format(
            Locale.ROOT, nanos >= NANOS_PER_MILLI ? "%.0f ms" : "%.3f ms", nanos / NANOS_PER_MILLI);
  }
}
