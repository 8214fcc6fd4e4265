package bufferscope.explore.model;

import bufferscope.sync.controlled.Node;

/** The calls of threads, by the nodes at which they begin. Threads count from 0 here. */
interface Calls {
  /**
   * Returns the node at which the thread begins a call after {@code done} items that it has put.
   */
  Node next(int thread, int done);

  default Node first(int thread) {
    return next(thread, 0);
  }

  /** Returns the node after the last call. */
  Node done();

  /** Returns true if the code has locks at which threads cannot overtake each other. */
  default boolean areFair() {
    return false;
  }

  /** Returns the number of the item that is this value; 0 if none is. */
  default int itemOf(Object value) {
    return 0;
  }
}
