package bufferscope.buffer;

/** A buffer that counts the items that were put and whose work is not done yet. */
public interface JoinableBuffer<E> extends BoundedBuffer<E> {

  /**
   * Reports that the work on an item that was taken is done.
   *
   * @throws IllegalStateException if it was called more often than items were put
   */
  void taskDone() throws InterruptedException;

  /** Waits until every item that was put has been taken and its work is done. */
  void join() throws InterruptedException;
}
