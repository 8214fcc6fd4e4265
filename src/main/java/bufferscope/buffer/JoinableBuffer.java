package bufferscope.buffer;

/** A buffer that counts the items that were put and have not been dealt with yet. */
public interface JoinableBuffer<E> extends BoundedBuffer<E> {

  /**
   * Tells that an item that was taken has been dealt with.
   *
   * @throws IllegalStateException if it was called more often than items were put
   */
  void taskDone() throws InterruptedException;

  /** Waits until every item that was put has been taken and dealt with. */
  void join() throws InterruptedException;
}
