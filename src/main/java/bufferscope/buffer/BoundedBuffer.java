package bufferscope.buffer;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A first-in first-out buffer with a limited number of slots, for any number of threads. */
public interface BoundedBuffer<E> {

  /** Stores the item, waiting while the buffer is full. */
  void put(E item) throws InterruptedException;

  /** Removes the oldest item, waiting while the buffer is empty. */
  E take() throws InterruptedException;

  /** Like {@link #put}, but gives up when the time is over; answers whether it was stored. */
  boolean offer(E item, long timeout, TimeUnit unit) throws InterruptedException;

  /** Like {@link #take}, but gives up with null when the time is over. */
  @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException;

  /** How many items may be stored. */
  int capacity();

  /**
   * Changes the capacity while threads work and wait. Items beyond a smaller capacity stay until
   * they are taken; producers wait until there is room under the new capacity.
   *
   * @throws IllegalArgumentException if it is not in 1 to 1,024
   */
  void setCapacity(int capacity) throws InterruptedException;
}
