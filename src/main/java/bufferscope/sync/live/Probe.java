package bufferscope.sync.live;

import bufferscope.event.Event;
import java.util.function.BooleanSupplier;

/**
 * Receives what the calling thread does at the traced primitives, and slows the thread down so that
 * this can be seen.
 */
public interface Probe {
  /** Returns the id of the calling thread. */
  int thread();

  /** Returns the run's time in nanoseconds. */
  long now();

  /**
   * Converts a duration of the run's time to real time at the present speed, both in nanoseconds.
   * The duration takes longer if the run is slowed down or paused meanwhile.
   */
  long realNanos(long runNanos);

  /**
   * Notes that the calling thread is about to act, at a line of buffer code that is found on its
   * stack.
   */
  void reach();

  /** Reports an event; never blocks. */
  void emit(Event event);

  /**
   * Keeps the calling thread at this step for the time that the tempo sets, and during a pause.
   * Returns early, with the interrupt status set, when the thread is interrupted.
   */
  void dwell();

  /**
   * Dwells before the calling thread acquires something that another thread may hold.
   *
   * @param mustQueue whether the thread would have to wait if it tried now
   */
  default void dwellBefore(BooleanSupplier mustQueue) {
    dwell();
  }

  /** Returns true if the run is over, so that its threads have to end. */
  default boolean isOver() {
    return false;
  }

  /** Notes that the calling thread is about to wait until another thread acts. */
  default void waits() {}
}
