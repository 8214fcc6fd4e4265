package bufferscope.work;

/**
 * The threads that run the workers.
 *
 * @param poolThreads the number of threads that the workers share in an {@code ExecutorService}, 1
 *     to 1,000; or 0 for a thread of its own for each worker
 */
public record Host(int poolThreads) {
  public static final Host OWN_THREADS = new Host(0);

  public Host {
    Range.check("pool threads", poolThreads, 0, Team.MAX_THREADS);
  }

  public boolean isPool() {
    return poolThreads > 0;
  }
}
