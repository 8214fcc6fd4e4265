package bufferscope.sync;

import java.util.concurrent.TimeUnit;

/**
 * A number of permits that threads acquire and release, as in {@link
 * java.util.concurrent.Semaphore}.
 *
 * <p>A semaphore has no owner: a thread may release a permit that another thread acquired.
 */
public interface Semaphore {
  /**
   * Acquires a permit, waiting until there is one.
   *
   * @throws InterruptedException if the thread is interrupted before or while it waits
   */
  void acquire() throws InterruptedException;

  /**
   * Like {@link #acquire}, but an interrupt does not end the wait: the thread's interrupt status is
   * set when it returns.
   */
  default void acquireUninterruptibly() {
    boolean interrupted = false;
    boolean acquired = false;
    while (!acquired) {
      try {
        acquire();
        acquired = true;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Like {@link #acquire}, but gives up when the time is over. Returns true if the thread got a
   * permit.
   */
  boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException;

  /**
   * Releases a permit.
   *
   * @throws IllegalStateException if the semaphore is binary and has its permit already
   */
  void release();
}
