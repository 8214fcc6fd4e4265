package bufferscope.sync.live;

import bufferscope.sync.Semaphore;
import java.util.concurrent.TimeUnit;

/** The JDK's semaphore, with a limit on its permits: a binary one never has more than one. */
class PlainSemaphore implements Semaphore {
  private final java.util.concurrent.Semaphore permits;
  private final int limit;

  PlainSemaphore(int permits, int limit, boolean fair) {
    if (permits < 0 || permits > limit) {
      throw new IllegalArgumentException(
          "permits: %,d is not in 0 to %,d".formatted(permits, limit));
    }
    this.permits = new java.util.concurrent.Semaphore(permits, fair);
    this.limit = limit;
  }

  @Override
  public void acquire() throws InterruptedException {
    permits.acquire();
  }

  @Override
  public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
    return permits.tryAcquire(timeout, unit);
  }

  @Override
  public void release() {
    synchronized (permits) { // so that no thread adds a permit after the look
      if (permits.availablePermits() >= limit) {
        throw new IllegalStateException("released, but no thread had acquired it");
      }
      releasing();
      permits.release();
    }
  }

  final boolean hasNoPermit() {
    return permits.availablePermits() == 0;
  }

  /** Called just before a permit is given back. */
  void releasing() {}
}
