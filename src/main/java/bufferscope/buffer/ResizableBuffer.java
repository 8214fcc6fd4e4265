package bufferscope.buffer;

/** A buffer whose capacity may change while threads work and wait. */
public interface ResizableBuffer<E> extends BoundedBuffer<E> {

  /** Returns the number of items that may be stored. */
  int capacity();

  /**
   * Changes the capacity. Items beyond a smaller capacity stay until they are taken; producers wait
   * until there is room under the new capacity.
   *
   * @throws IllegalArgumentException if it is not in 1 to 1,024
   */
  void setCapacity(int capacity) throws InterruptedException;
}
