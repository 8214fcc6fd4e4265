package bufferscope.explore.replay;

import bufferscope.event.Event;
import bufferscope.explore.model.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A possible position of a live run, as far as its events show.
 *
 * @param pendingEvents the acts of threads whose events were not seen yet, in the order of the
 *     threads
 */
record Position(State state, List<Event> pendingEvents) {

  /** Returns the position after a step of a thread, which adds these events. */
  Position after(State next, List<Event> events) {
    if (events.isEmpty()) {
      return new Position(next, pendingEvents);
    }
    int thread = events.get(0).thread();
    List<Event> all = new ArrayList<>(events);
    all.addAll(0, pendingEvents.stream().filter(event -> event.thread() < thread).toList());
    all.addAll(pendingEvents.stream().filter(event -> event.thread() > thread).toList());
    return new Position(next, List.copyOf(all));
  }

  /**
   * Returns the position after this event of a thread was seen; empty if it cannot be the next one.
   */
  Optional<Position> seen(Event event) {
    if (next(event.thread()).filter(event::equals).isEmpty()) {
      return Optional.empty();
    }
    List<Event> rest = new ArrayList<>(pendingEvents);
    rest.remove(event);
    return Optional.of(new Position(state, List.copyOf(rest)));
  }

  private Optional<Event> next(int thread) {
    return pendingEvents.stream().filter(event -> event.thread() == thread).findFirst();
  }

  /** Returns true if all events of the thread of that id were seen. */
  boolean isSettled(int thread) {
    return next(thread).isEmpty();
  }

  boolean isSettled() {
    return pendingEvents.isEmpty();
  }
}
