package bufferscope.sync;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * Makes the primitives of buffer code. The buffer makes all of them in its constructor. Their names
 * appear in the picture and must differ; where code is stepped or searched, a name that is null or
 * taken leads to an {@link IllegalArgumentException}.
 */
public interface Sync {

  /** Returns a reentrant lock, fair or barging as the run is set. */
  Lock lock(String name);

  /**
   * Returns a condition of a lock of this {@code Sync}. A signal wakes the thread that has waited
   * longest.
   *
   * @throws IllegalArgumentException if the lock comes from elsewhere
   */
  Condition condition(Lock lock, String name);

  /**
   * Returns an empty ring of slots.
   *
   * @throws IllegalArgumentException if {@code capacity} is neither {@link Slots#UNBOUNDED} nor in
   *     1 to {@link Slots#MAX_CAPACITY}
   */
  <E> Slots<E> slots(int capacity);

  /** Returns an empty place for one message. */
  <E> Message<E> message();

  /** Returns a shared number. */
  Cell cell(String name, int value);

  /** Returns a semaphore, fair or barging as the run is set. */
  Semaphore semaphore(String name, int permits);

  /**
   * Returns a semaphore with at most one permit. To release it while it has its permit is an error.
   *
   * @param permits 0 or 1
   */
  Semaphore binarySemaphore(String name, int permits);

  /**
   * Returns the JDK's array queue, where threads are real.
   *
   * @throws UnsupportedOperationException if the code is stepped or searched: the queue's inside
   *     has no steps
   */
  default <E> BlockingQueue<E> queue(int capacity) {
    throw new UnsupportedOperationException("the queue of the JDK runs live only");
  }

  /**
   * Waits a moment. Buffer code calls this in the body of a loop that waits, without any lock, for
   * shared data to change.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  void spinWait() throws InterruptedException;
}
