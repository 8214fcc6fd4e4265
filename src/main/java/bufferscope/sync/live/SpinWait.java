package bufferscope.sync.live;

import java.util.concurrent.locks.LockSupport;

/** One round of a loop that waits for shared data to change. */
final class SpinWait {
  /** The length of one round: enough for other threads to use the processor and change the data. */
  private static final long ROUND_NANOS = 20_000;

  private SpinWait() {}

  static void once() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    LockSupport.parkNanos(ROUND_NANOS);
  }
}
