package bufferscope.sync;

import java.util.function.LongSupplier;

/** Time as one thread of a run lives it. */
public interface Clock {
  /** Nanoseconds since the run began, without the pauses of the run. */
  long runTime();

  /** The same without the pauses of this thread either. */
  long ownTime();

  /** How much of {@link #ownTime} the thread only dwelt at its steps, so that they can be seen. */
  long dwelt();

  /**
   * Sleeps until {@link #ownTime} reaches the deadline, which is read again whenever it may have
   * moved.
   *
   * @throws InterruptedException if the thread is interrupted before or while it sleeps
   */
  void sleepUntil(LongSupplier deadline) throws InterruptedException;

  /**
   * Passed between two items, where the thread holds nothing: waits here while the thread or the
   * run is paused, or while those who watch the run cannot keep up.
   *
   * @throws InterruptedException if the thread is interrupted before or while it waits
   */
  void checkpoint() throws InterruptedException;
}
