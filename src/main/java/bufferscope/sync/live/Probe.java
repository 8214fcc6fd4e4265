package bufferscope.sync.live;

import bufferscope.event.Event;
import java.util.function.BooleanSupplier;

/** How the traced primitives report what the calling thread does, and let it be seen. */
public interface Probe {
  /** The id of the calling thread. */
  int thread();

  /** The run's time in nanoseconds. */
  long now();

  /**
   * How long so much of the run's time takes as things are now, in nanoseconds of real time; it may
   * turn out to take longer when the run is slowed down or paused meanwhile.
   */
  long realNanos(long runNanos);

  /**
   * The calling thread is about to do something, at a line of buffer code that can be found on its
   * stack.
   */
  void reach();

  /** Reports an event; never blocks. */
  void emit(Event event);

  /**
   * Keeps the calling thread at this step for as long as the tempo wants it seen, and during a
   * pause. Returns early, with the interrupt status set, when the thread is interrupted.
   */
  void dwell();

  /**
   * Dwells before the calling thread acquires what another thread may hold.
   *
   * @param mustQueue whether it would have to queue up as things are
   */
  default void dwellBefore(BooleanSupplier mustQueue) {
    dwell();
  }

  /** The calling thread is about to wait until another one does something. */
  default void waits() {}
}
