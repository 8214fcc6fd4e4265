package bufferscope.work.worker;

import bufferscope.event.ThreadEvent.Ending;

/** What a worker does again and again. */
sealed interface Job permits Producer, Consumer {
  /** Handles one item; answers whether there may be more to do. */
  boolean handleOne() throws InterruptedException;

  /** Something was thrown: saves the item it has in hands, if the pipeline is hardened so. */
  default void rescue(String cause) throws InterruptedException {}

  /**
   * What is left to do when the worker goes; answers why it went, unless somebody asked for it.
   *
   * @param last whether nobody else of its role is left
   */
  Ending finish(boolean last) throws InterruptedException;
}
