package bufferscope.trace;

import bufferscope.event.Event;

/** Sees each event of a run in its order, with the state after it. */
@FunctionalInterface
public interface Witness {
  /** Looks away. */
  Witness NONE = (event, after) -> {};

  /** Called on the thread that reads the events of the run; {@code after} is only to be read. */
  void saw(Event event, StateFold after);
}
