package bufferscope.run;

/** The part of a run that its observer uses. */
interface ObservedRun {
  /** Returns true if threads are held, so that a run without progress is no standstill. */
  boolean isHeld();

  /** Interrupts the consumers, since no more items will come. */
  void interruptConsumers();

  /** Makes all threads end. */
  void stop();

  /** Waits until all threads that emit events have ended, or for some seconds. */
  void joinThreads();
}
