package bufferscope.sync;

import java.util.function.LongSupplier;

/** The time of a run, as one of its threads experiences it. */
public interface Clock {
  /** Returns the nanoseconds since the run began, without the pauses of the run. */
  long runTime();

  /** Returns {@link #runTime} without the pauses of this thread. */
  long ownTime();

  /**
   * Returns the part of {@link #ownTime} that the thread spent dwelling at its steps so that they
   * can be seen.
   */
  long dwelt();

  /**
   * Sleeps until {@link #ownTime} reaches the deadline. The deadline is read again whenever it may
   * have moved.
   *
   * @throws InterruptedException if the thread is interrupted before or while it sleeps
   */
  void sleepUntil(LongSupplier deadline) throws InterruptedException;

  /**
   * Waits while the thread or the run is paused, or while the readers of its events cannot keep up.
   * A thread calls this between two items, where it holds no lock.
   *
   * @throws InterruptedException if the thread is interrupted before or while it waits
   */
  void checkpoint() throws InterruptedException;
}
