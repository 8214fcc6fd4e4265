package bufferscope.ui.status;

/** How often something happens in a second, counted over whole seconds so that it can be read. */
final class RateMeter {
  private static final long WINDOW_NANOS = 1_000_000_000;

  private long windowStart;
  private long total;
  private long totalAtStart;
  private double perSecond;

  /** It happened {@code count} times more by {@code now}. */
  void add(long now, long count) {
    reach(now, total + count);
  }

  /** It has happened {@code newTotal} times by {@code now}; less than before if it began anew. */
  void reach(long now, long newTotal) {
    if (newTotal < total) {
      reset();
    }
    total = newTotal;
    long passed = now - windowStart;
    if (passed >= WINDOW_NANOS) {
      perSecond = windowStart == 0 ? 0 : (total - totalAtStart) * 1e9 / passed;
      windowStart = now;
      totalAtStart = total;
    }
  }

  void reset() {
    windowStart = 0;
    total = 0;
    totalAtStart = 0;
    perSecond = 0;
  }

  double perSecond() {
    return perSecond;
  }
}
