package bufferscope.work;

/**
 * The producers, or the consumers, of a run.
 *
 * @param threads 1 to 1,000
 * @param timing the time that each takes for an item
 */
public record Team(int threads, Timing timing) {
  public static final int MAX_THREADS = 1000;

  public Team {
    checkThreads(threads);
  }

  /** Returns the number of threads if it is in range. */
  public static int checkThreads(int threads) {
    Range.check("threads", threads, 1, MAX_THREADS);
    return threads;
  }

  public Team withThreads(int newThreads) {
    return new Team(newThreads, timing);
  }

  public Team withTiming(Timing newTiming) {
    return new Team(threads, newTiming);
  }
}
