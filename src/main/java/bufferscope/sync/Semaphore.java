package bufferscope.sync;

import java.util.concurrent.TimeUnit;

/**
 * A number of permits that threads take and give, as {@link java.util.concurrent.Semaphore}.
 *
 * <p>A semaphore has no owner: a thread may release what another acquired.
 */
public interface Semaphore {
  /**
   * Takes a permit, waiting until there is one.
   *
   * @throws InterruptedException if the thread is interrupted before or while it waits
   */
  void acquire() throws InterruptedException;

  /**
   * Like {@link #acquire}, but an interrupt does not end the wait; the thread finds it afterwards.
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

  /** Like {@link #acquire}, but gives up when the time is over; returns true if it got one. */
  boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException;

  /**
   * Gives a permit back.
   *
   * @throws IllegalStateException if the semaphore is a binary one and has its permit already
   */
  void release();
}
