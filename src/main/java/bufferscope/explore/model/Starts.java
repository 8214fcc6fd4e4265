package bufferscope.explore.model;

import bufferscope.sync.controlled.Node;

/** The nodes at which the calls of threads begin. Threads count from 0 here. */
interface Starts {
  /**
   * Returns the node at which the thread begins a call after {@code done} items that it has put.
   */
  Node next(int thread, int done);

  default Node first(int thread) {
    return next(thread, 0);
  }

  /** Returns the node after the last call. */
  Node done();
}
