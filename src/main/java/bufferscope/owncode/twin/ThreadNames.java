package bufferscope.owncode.twin;

/** The names of threads that the present call makes without one, and of those of its executors. */
final class ThreadNames {
  private int unnamed;
  private int workers;

  /** Begins a call. */
  void begin() {
    unnamed = 0;
    workers = 0;
  }

  String next() {
    return "Thread-%d".formatted(unnamed++);
  }

  String nextOfPool() {
    return "pool-thread-" + ++workers;
  }
}
