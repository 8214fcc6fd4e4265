package bufferscope.work.worker;

import bufferscope.event.ThreadEvent.Ending;

/** What a worker does with one item after another. */
sealed interface ItemHandler permits Producer, Consumer {
  /** Handles one item; returns false if there are no more. */
  boolean handleOne() throws InterruptedException;

  /** Called after an exception: rescues the item in hands, if that safeguard is on. */
  default void rescue(String cause) throws InterruptedException {}

  /**
   * Called when there are no more items, or the worker has to leave; returns the reason for the
   * first case.
   *
   * @param last whether the worker is the last of its role
   */
  Ending finish(boolean last) throws InterruptedException;
}
