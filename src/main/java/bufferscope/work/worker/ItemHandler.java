package bufferscope.work.worker;

import bufferscope.event.ThreadEvent.Ending;

/** The work of a producer or consumer, item by item. */
sealed interface ItemHandler permits Producer, Consumer {
  /** Handles one item; returns false if there are no more. */
  boolean handleOne() throws InterruptedException;

  /** Rescues the item in hands after an exception, if that safeguard is on. */
  default void rescue(String cause) throws InterruptedException {}

  /**
   * Finishes the work when there are no more items, or the worker must leave. Returns the reason
   * for the end in the first case.
   *
   * @param last whether the worker is the last of its role
   */
  Ending finish(boolean last) throws InterruptedException;
}
