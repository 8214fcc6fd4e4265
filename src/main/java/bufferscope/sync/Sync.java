package bufferscope.sync;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * Where buffer code gets its primitives from. Names appear in the picture and differ from each
 * other; primitives are made in the constructor of the buffer.
 */
public interface Sync {

  /** A reentrant lock, fair or barging as the run asks for. */
  Lock lock(String name);

  /**
   * A condition of a lock of this {@code Sync}; its waiters are signalled longest waiting first.
   *
   * @throws IllegalArgumentException if the lock comes from elsewhere
   */
  Condition condition(Lock lock, String name);

  /**
   * An empty ring of slots.
   *
   * @throws IllegalArgumentException if {@code capacity} is not in 1 to {@link Slots#MAX_CAPACITY}
   */
  <E> Slots<E> slots(int capacity);
}
