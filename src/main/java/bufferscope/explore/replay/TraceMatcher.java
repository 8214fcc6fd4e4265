package bufferscope.explore.replay;

import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.Event;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.GaveUpLock;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SemaphoreEvent.GaveUpPermit;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Moves;
import bufferscope.explore.model.State;
import bufferscope.explore.model.StepEvents;
import bufferscope.explore.model.Wording;
import bufferscope.explore.replay.QueueArrivals.Stay;
import bufferscope.sync.controlled.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds choices of a controlled run that lead to the events of a live one.
 *
 * <p>Not every operation has an event: a test whether slots are full has none, and the event of a
 * permit comes after the permit was acquired. So the matcher keeps all possible positions of the
 * run, until later events rule them out.
 */
public final class TraceMatcher {
  /** The maximum number of positions; more would take too long. */
  private static final int MOST_POSITIONS = 300_000;

  private final Model model;
  private final Machine machine;
  private final Wording wording;
  private final UntimedEvents untimed;
  private final QueueArrivals arrivals;

  /** The stays of the threads that were seen to wait, by their ids. */
  private final Map<Integer, Stay> stays = new HashMap<>();

  /** The number of positions examined. */
  private int looked;

  private Map<Position, Trail> positions = new LinkedHashMap<>();

  /** The way to a position: the last choice, or none at the start. */
  private record Trail(@Nullable Trail before, @Nullable Choice choice) {}

  private TraceMatcher(Model model, List<Event> events) {
    this.model = model;
    this.machine = model.machine();
    this.wording = new Wording(model);
    this.untimed = new UntimedEvents(machine.layout());
    this.arrivals = new QueueArrivals(events, machine.layout(), model.semantics().fair());
    positions.put(new Position(model.start(), List.of()), new Trail(null, null));
  }

  /**
   * Follows a live run of the same mechanism, threads and capacity from its beginning.
   *
   * @return choices that lead to the same events, or nothing if none are found
   */
  public static Optional<List<Choice>> follow(Model model, List<Event> events) {
    TraceMatcher matcher = new TraceMatcher(model, events);
    for (int i = 0; i < events.size(); i++) {
      if (!matcher.accepts(i, events.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(matcher.choices());
  }

  /** Returns choices that lead to a position where all events were seen, if there is one. */
  private List<Choice> choices() {
    Trail trail =
        positions.keySet().stream()
            .filter(Position::isSettled)
            .findFirst()
            .map(positions::get)
            .orElseGet(() -> positions.values().iterator().next());
    List<Choice> choices = new ArrayList<>();
    for (; trail != null && trail.choice != null; trail = trail.before) {
      choices.add(trail.choice);
    }
    Collections.reverse(choices);
    return choices;
  }

  private boolean accepts(int at, Event event) {
    untimed.note(event);
    untimed.untimed(event).ifPresent(this::see);
    if (QueueArrivals.ends(event)) {
      stays.remove(event.thread());
    }
    arrivals.stay(at).ifPresent(stay -> stays.put(event.thread(), stay));
    arrivals.arrivals(at).forEach(this::letArrive);
    return !positions.isEmpty() && looked < MOST_POSITIONS;
  }

  private void see(Event event) {
    letHappenUnseen();
    Map<Position, Trail> next = new LinkedHashMap<>();
    positions.forEach((position, trail) -> match(position, trail, event, next));
    positions = next;
  }

  /** Lets a thread come to a queue by itself, since it was seen to want that or to be there. */
  private void letArrive(Stay stay) {
    letHappenUnseen();
    Map<Position, Trail> next = new LinkedHashMap<>();
    Choice choice = new Choice(stay.arrival(), stay.thread(), Choice.FIRST);
    positions.forEach(
        (position, trail) -> {
          if (position.isSettled(stay.thread())
              && model.isPossible(position.state(), choice)
              && isAt(position, stay)) {
            add(position, trail, choice, List.of(), next);
          }
        });
    positions = next;
  }

  /** Returns true if the thread is about to do what it reported to want. */
  private boolean isAt(Position position, Stay stay) {
    Operation operation = model.operation(position.state(), stay.thread());
    return UntimedEvents.wish(stay.begin()).map(wording.name(operation)::equals).orElse(true);
  }

  /** Adds the position after the choice, with the events that are still to be seen. */
  private void add(
      Position position,
      Trail trail,
      Choice choice,
      List<Event> events,
      Map<Position, Trail> next) {
    int[] words = position.state().words();
    model.apply(words, choice);
    next.putIfAbsent(position.after(State.of(words), events), new Trail(trail, choice));
  }

  /** Adds all positions to which operations without an event may have led. */
  private void letHappenUnseen() {
    Deque<Position> open = new ArrayDeque<>(positions.keySet());
    while (!open.isEmpty() && looked++ < MOST_POSITIONS) {
      Position position = open.poll();
      Trail trail = Objects.requireNonNull(positions.get(position));
      Map<Position, Trail> next = new LinkedHashMap<>();
      for (int thread = 1; thread <= model.bounds().threads(); thread++) {
        for (Choice choice : choices(position, thread)) {
          List<Event> events = eventsOf(position, choice);
          if (events.stream().allMatch(this::mayBeReportedLate)) {
            add(position, trail, choice, events, next);
          }
        }
      }
      next.keySet().removeAll(positions.keySet());
      positions.putAll(next);
      open.addAll(next.keySet());
    }
  }

  /** Returns true if other threads may act on what the event reports before it is emitted. */
  private boolean mayBeReportedLate(Event event) {
    Stay stay = stays.get(event.thread());
    if (stay != null && stay.end() != null && !untimed.isSame(stay.end(), event)) {
      return false;
    }
    return event instanceof AcquiredPermit
        || event instanceof GaveUpPermit
        || event instanceof GaveUpLock
        || (anyGivesUp() && (event instanceof AcquiredLock || event instanceof StoppedWaiting));
  }

  /** Returns true if a thread gives up, since another has the lock and may report that late. */
  private boolean anyGivesUp() {
    return stays.values().stream().anyMatch(stay -> stay.end() instanceof GaveUpLock);
  }

  /** Returns the choices of the thread by itself; none while an event of it is still to be seen. */
  private List<Choice> choices(Position position, int thread) {
    int[] words = position.state().words();
    Moves moves = machine.moves();
    if (!position.isSettled(thread) || moves.isWaiting(words, thread - 1)) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    boolean acts = moves.canAct(words, thread - 1) && !moves.canQueueUp(words, thread - 1);
    if (acts || moves.spins(words, thread - 1)) {
      choices.add(Choice.step(thread));
    }
    if (moves.canTimeOut(words, thread - 1)) {
      choices.add(new Choice(Choice.Transition.TIME_OUT, thread, Choice.FIRST));
    }
    if (moves.canBeInterrupted(words, thread - 1)) {
      choices.add(new Choice(Choice.Transition.INTERRUPT, thread, Choice.FIRST));
    }
    return choices;
  }

  /**
   * Returns the events of the choice, as far as a live run emits them in the order in which they
   * happen.
   */
  private List<Event> eventsOf(Position position, Choice choice) {
    List<Event> events = new ArrayList<>();
    new StepEvents(machine, position.state().words(), 0, UntimedEvents::name, events).emit(choice);
    return events.stream().filter(event -> untimed.untimed(event).isPresent()).toList();
  }

  private void match(Position position, Trail trail, Event event, Map<Position, Trail> next) {
    if (!position.isSettled(event.thread())) {
      position.seen(event).ifPresent(after -> next.putIfAbsent(after, trail));
    } else if (event instanceof ThreadFailed) {
      int[] words = position.state().words();
      if (machine.moves().node(words, event.thread() - 1).failure() != null) {
        next.putIfAbsent(position, trail);
      }
    } else {
      for (Choice choice : choices(position, event.thread())) {
        rest(position, choice, event).ifPresent(rest -> add(position, trail, choice, rest, next));
      }
    }
  }

  /**
   * Returns the remaining events of the choice if that event is the first; empty if it cannot be.
   */
  private Optional<List<Event>> rest(Position position, Choice choice, Event event) {
    List<Event> events = eventsOf(position, choice);
    if (events.isEmpty()) {
      return Optional.empty();
    }
    return events.get(0).equals(event)
        ? Optional.of(events.subList(1, events.size()))
        : Optional.empty();
  }
}
