package bufferscope.buffer;

/** A first-in first-out buffer with a limited number of slots, for any number of threads. */
public interface BoundedBuffer<E> {

  /** Stores the item, waiting while the buffer is full. */
  void put(E item) throws InterruptedException;

  /** Removes the oldest item, waiting while the buffer is empty. */
  E take() throws InterruptedException;
}
