package bufferscope.trace;

import bufferscope.event.Event;

/** Receives each event of a run in its order, with the state after it. */
@FunctionalInterface
public interface Witness {
  /** Ignores all events. */
  Witness NONE = (event, after) -> {};

  /** Called on the thread that reads the events of the run; {@code after} must not be changed. */
  void saw(Event event, StateFold after);
}
