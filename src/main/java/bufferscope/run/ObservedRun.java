package bufferscope.run;

/** What the observer of a run needs of it, and does to it. */
interface ObservedRun {
  /** Returns true if threads are kept from going on, so that it is no standstill if none does. */
  boolean isHeld();

  /** Interrupts the consumers, since no more items will come. */
  void interruptConsumers();

  /** Makes all threads end. */
  void stop();

  /** Waits until all threads that emit events have ended, or for some seconds. */
  void joinThreads();
}
