package bufferscope.trace;

import bufferscope.event.Event;
import java.util.List;
import java.util.Objects;

/**
 * A recorded part of a run.
 *
 * @param start the state before the first of {@code events}
 */
public record Trace(SystemState start, List<Event> events) {
  public Trace {
    events = List.copyOf(events);
  }

  /**
   * Returns the state after the first {@code count} events.
   *
   * @throws IndexOutOfBoundsException if {@code count} is not in 0 to the number of events
   */
  public SystemState stateAfter(int count) {
    Objects.checkFromToIndex(0, count, events.size());
    StateFold fold = new StateFold(start);
    events.subList(0, count).forEach(fold::apply);
    return fold.state();
  }
}
