package bufferscope.explore.replay;

import bufferscope.event.Event;
import bufferscope.explore.model.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a live run may be, as far as it was seen.
 *
 * @param untold what threads have done and were not yet seen to, in the order of the threads
 */
record Position(State state, List<Event> untold) {

  /** Where it is after a step of a thread, which has these events to tell. */
  Position after(State next, List<Event> events) {
    if (events.isEmpty()) {
      return new Position(next, untold);
    }
    int thread = events.get(0).thread();
    List<Event> all = new ArrayList<>(events);
    all.addAll(0, untold.stream().filter(event -> event.thread() < thread).toList());
    all.addAll(untold.stream().filter(event -> event.thread() > thread).toList());
    return new Position(next, List.copyOf(all));
  }

  /** Where it is if that was the next thing seen of a thread; nothing if it cannot be. */
  Optional<Position> told(Event event) {
    if (next(event.thread()).filter(event::equals).isEmpty()) {
      return Optional.empty();
    }
    List<Event> rest = new ArrayList<>(untold);
    rest.remove(event);
    return Optional.of(new Position(state, List.copyOf(rest)));
  }

  private Optional<Event> next(int thread) {
    return untold.stream().filter(event -> event.thread() == thread).findFirst();
  }

  /** Returns true if all that the thread of that id did was seen. */
  boolean isSettled(int thread) {
    return next(thread).isEmpty();
  }

  boolean isSettled() {
    return untold.isEmpty();
  }
}
