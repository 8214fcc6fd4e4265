package bufferscope.sync;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * Where buffer code gets its primitives from. Names appear in the picture and differ from each
 * other; primitives are made in the constructor of the buffer. A name that is null or taken is an
 * {@link IllegalArgumentException} where code is stepped or searched.
 */
public interface Sync {

  /** A reentrant lock, fair or barging as the run is set. */
  Lock lock(String name);

  /**
   * A condition of a lock of this {@code Sync}; its waiters are signalled longest waiting first.
   *
   * @throws IllegalArgumentException if the lock comes from elsewhere
   */
  Condition condition(Lock lock, String name);

  /**
   * An empty ring of slots, of a capacity that is {@link Slots#UNBOUNDED} or in range.
   *
   * @throws IllegalArgumentException if {@code capacity} is not in 1 to {@link Slots#MAX_CAPACITY}
   */
  <E> Slots<E> slots(int capacity);

  /** A place for one message, empty. */
  <E> Message<E> message();

  /** A shared number. */
  Cell cell(String name, int value);

  /** A semaphore, fair or barging as the run is set. */
  Semaphore semaphore(String name, int permits);

  /**
   * A semaphore with one permit at most; to release it when it has that permit is an error.
   *
   * @param permits 0 or 1
   */
  Semaphore binarySemaphore(String name, int permits);

  /**
   * The array queue of the JDK, where threads are real.
   *
   * @throws UnsupportedOperationException if they are not: its inside has no steps
   */
  default <E> BlockingQueue<E> queue(int capacity) {
    throw new UnsupportedOperationException("the queue of the JDK runs live only");
  }

  /**
   * To be called in the body of a loop that waits for shared data to change without any lock.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  void spinWait() throws InterruptedException;
}
