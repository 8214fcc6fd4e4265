package bufferscope.owncode.twin;

/**
 * The names of threads that the present call makes without one, and of those of its executors. That
 * there is one more is a change that the call depends on.
 */
final class ThreadNames {
  private final AloneObjects alone;
  private int unnamed;
  private int workers;

  ThreadNames(AloneObjects alone) {
    this.alone = alone;
  }

  /** Begins a call. */
  void begin() {
    unnamed = 0;
    workers = 0;
  }

  String next() {
    alone.changeAny();
    return "Thread-%d".formatted(unnamed++);
  }

  String nextOfPool() {
    alone.changeAny();
    return "pool-thread-" + ++workers;
  }
}
