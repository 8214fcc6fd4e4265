package bufferscope.work;

/** What a worker does again and again. */
sealed interface Job permits Producer, Consumer {
  /** Handles one item; answers whether there is more to do. */
  boolean handleOne() throws InterruptedException;
}
