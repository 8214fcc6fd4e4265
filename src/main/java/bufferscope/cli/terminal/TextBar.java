package bufferscope.cli.terminal;

/** Shares as text. */
final class TextBar {
  private static final String FULL = "█";
  private static final String EMPTY = "░";
  private static final String BELOW_HALF = "▒";
  private static final String ABOVE_HALF = "▓";

  private TextBar() {}

  /** Returns a bar that fills from the left. */
  static String of(double share, int width) {
    int full = (int) Math.round(Math.max(0, Math.min(1, share)) * width);
    return FULL.repeat(full) + EMPTY.repeat(width - full);
  }

  /** Returns a single mark; it is empty or full only if the share is 0 or 1. */
  static String mark(double share) {
    if (share <= 0) {
      return EMPTY;
    }
    return share >= 1 ? FULL : share < 0.5 ? BELOW_HALF : ABOVE_HALF;
  }
}
