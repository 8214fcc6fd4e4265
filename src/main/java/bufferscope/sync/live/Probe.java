package bufferscope.sync.live;

import bufferscope.event.Event;

/** How the traced primitives tell what the calling thread does, and let it be seen. */
public interface Probe {
  /** The id of the calling thread. */
  int thread();

  /** The run's time in nanoseconds. */
  long now();

  /** Tells what happened; never blocks. */
  void emit(Event event);

  /**
   * Keeps the calling thread at this step for as long as the tempo wants it seen, and during a
   * pause. Returns early, with the interrupt status set, when the thread is interrupted.
   */
  void dwell();
}
