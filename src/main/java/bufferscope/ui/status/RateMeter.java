package bufferscope.ui.status;

/** Measures a number of events per second, over whole seconds so that the figure can be read. */
final class RateMeter {
  private static final long WINDOW_NANOS = 1_000_000_000;

  private long windowStart;
  private long total;
  private long totalAtStart;
  private double perSecond;

  /** Adds {@code count} until {@code now}. */
  void add(long now, long count) {
    reach(now, total + count);
  }

  /** Sets the total at {@code now}. A smaller total than before begins the count anew. */
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
