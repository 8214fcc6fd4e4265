package bufferscope.explore;

import bufferscope.event.Event;
import bufferscope.sync.controlled.Operation.Kind;
import bufferscope.trace.SystemState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds choices of a controlled run by which it does what a live one was seen to do.
 *
 * <p>Events do not tell everything: not when a thread looked whether slots are full, and of a
 * permit only afterwards that it was taken. So all that may have happened in between is kept in
 * mind, until the events that follow rule it out.
 */
public final class Follower {
  /** More than this would take too long to look at. */
  private static final int MOST_POSITIONS = 300_000;

  private final Machine machine;
  private final Wording wording;
  private final Recorded recorded;

  /** Whether threads are taken to queue up just when they tell that they want something. */
  private final boolean queuesAreTold;

  /** How many positions were looked at. */
  private int looked;

  private Map<Position, Trail> positions = new LinkedHashMap<>();

  /**
   * Where a run may be.
   *
   * @param owing the threads that took a permit and were not yet seen to, as a bit set
   * @param expected events of the last step that were not yet seen
   */
  private record Position(State state, long owing, List<Event> expected) {
    /** Whether everything that happened was seen. */
    boolean isSettled() {
      return owing == 0 && expected.isEmpty();
    }
  }

  /** How a position was reached: by a choice, or by nothing at the start. */
  private record Trail(@Nullable Trail before, @Nullable Choice choice) {}

  private Follower(Model model, boolean queuesAreTold) {
    this.queuesAreTold = queuesAreTold;
    this.machine = model.machine();
    this.wording = new Wording(model);
    this.recorded = new Recorded(machine.layout);
    positions.put(new Position(model.start(), 0, List.of()), new Trail(null, null));
  }

  /**
   * Follows a live run of the same mechanism, threads and capacity from its beginning, up to 64
   * threads.
   *
   * <p>A thread tells that it wants a fair lock just before it comes to its queue, so another may
   * come between: that is only thought of where it must be, since there are so many orders.
   *
   * @return choices that lead to the same events, or nothing if no choices are found that do
   */
  public static Optional<List<Choice>> follow(Model model, List<Event> events) {
    Optional<List<Choice>> asTold = follow(model, events, true);
    return asTold.isPresent() || !model.semantics().fair() ? asTold : follow(model, events, false);
  }

  private static Optional<List<Choice>> follow(
      Model model, List<Event> events, boolean queuesAreTold) {
    Follower follower = new Follower(model, queuesAreTold);
    for (Event event : events) {
      if (!follower.accepts(event)) {
        return Optional.empty();
      }
    }
    return Optional.of(follower.choicesTo(SystemState.after(events)));
  }

  /** Choices that lead where those queue that were seen to. */
  private List<Choice> choicesTo(SystemState seen) {
    List<List<Integer>> queues = new ArrayList<>();
    seen.locks().forEach(lock -> queues.add(lock.entryQueue()));
    seen.semaphores().forEach(semaphore -> queues.add(semaphore.waiting()));
    Position position =
        positions.keySet().stream()
            .filter(Position::isSettled)
            .filter(settled -> queueInOrder(settled.state.words(), queues))
            .findFirst()
            .orElseGet(() -> positions.keySet().iterator().next());
    List<Choice> choices = choices(Objects.requireNonNull(positions.get(position)));
    int[] words = position.state.words();
    for (List<Integer> queue : queues) {
      for (int thread : queue) {
        if (machine.moves.canQueueUp(words, thread - 1)) {
          machine.queueUp(words, thread - 1);
          choices.add(Choice.queueUp(thread));
        }
      }
    }
    return choices;
  }

  /** Whether those that have come to a queue are the first of those that were seen in it. */
  private static boolean queueInOrder(int[] words, List<List<Integer>> queues) {
    for (List<Integer> queue : queues) {
      for (int i = 0; i < queue.size(); i++) {
        int place = words[Layout.thread(queue.get(i) - 1) + Layout.POSITION];
        if (place != 0 && place != i + 1) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<Choice> choices(Trail last) {
    List<Choice> choices = new ArrayList<>();
    for (Trail trail = last; trail != null && trail.choice != null; trail = trail.before) {
      choices.add(trail.choice);
    }
    Collections.reverse(choices);
    return choices;
  }

  private boolean accepts(Event event) {
    if (event instanceof Event.ItemMade e) {
      recorded.made(e);
    }
    Optional<Event> told = recorded.untimed(event);
    Optional<String> wish = queuesAreTold ? Recorded.wish(event) : Optional.empty();
    if (told.isEmpty() && wish.isEmpty()) {
      return true;
    }
    letHappenUnseen();
    Map<Position, Trail> next = new LinkedHashMap<>();
    positions.forEach(
        (position, trail) -> {
          told.ifPresent(happened -> match(position, trail, happened, next));
          wish.ifPresent(thing -> queueUp(position, trail, event.thread(), thing, next));
        });
    positions = next;
    return !positions.isEmpty() && looked < MOST_POSITIONS;
  }

  private void queueUp(
      Position position, Trail trail, int thread, String thing, Map<Position, Trail> next) {
    int[] words = position.state.words();
    if (isFree(position, thread - 1)
        && machine.moves.canQueueUp(words, thread - 1)
        && thing.equals(wording.name(machine.moves.operation(words, thread - 1)))) {
      machine.queueUp(words, thread - 1);
      next.putIfAbsent(
          new Position(State.of(words), position.owing, position.expected),
          new Trail(trail, Choice.queueUp(thread)));
    }
  }

  /** Adds all positions to which events that are not told may have led. */
  private void letHappenUnseen() {
    Deque<Position> open = new ArrayDeque<>(positions.keySet());
    while (!open.isEmpty() && looked++ < MOST_POSITIONS) {
      Position position = open.poll();
      Trail trail = Objects.requireNonNull(positions.get(position));
      for (int thread = 0; thread < machine.layout.threads; thread++) {
        Position after = unseen(position, thread);
        if (after != null && !positions.containsKey(after)) {
          positions.put(after, new Trail(trail, Choice.step(thread + 1)));
          open.add(after);
        }
      }
    }
  }

  /** The position after a step of the thread of which no event tells; null if there is none. */
  private @Nullable Position unseen(Position position, int thread) {
    int[] words = position.state.words();
    if (!isFree(position, thread) || machine.moves.isOver(words, thread)) {
      return null;
    }
    if (queuesAreTold && machine.moves.canQueueUp(words, thread)) {
      return null;
    }
    boolean arrives = machine.moves.canArrive(words, thread);
    if (!arrives && !mayStep(words, thread)) {
      return null;
    }
    Kind kind = machine.moves.operation(words, thread).kind();
    boolean takesPermit = kind.isAcquiring() && !arrives;
    if (!takesPermit && !events(words, thread).isEmpty()) {
      return null;
    }
    machine.step(words, thread, Queues.NOBODY);
    long owing = position.owing | (takesPermit ? 1L << thread : 0);
    return new Position(State.of(words), owing, position.expected);
  }

  /** Whether all events of what the thread did were seen. */
  private static boolean isFree(Position position, int thread) {
    return (position.owing >> thread & 1) == 0
        && position.expected.stream().noneMatch(event -> event.thread() == thread + 1);
  }

  private boolean mayStep(int[] words, int thread) {
    return machine.moves.canAct(words, thread)
        || machine.moves.operation(words, thread).kind() == Kind.SPIN_WAIT;
  }

  /** What a step of the thread tells, as far as that is told in the order of what happens. */
  private List<Event> events(int[] words, int thread) {
    List<Event> told = new ArrayList<>();
    new StepEvents(machine, words, 0, Recorded::name, told).tell(Choice.step(thread + 1));
    return told.stream().filter(event -> recorded.untimed(event).isPresent()).toList();
  }

  private void match(Position position, Trail trail, Event event, Map<Position, Trail> next) {
    int thread = event.thread() - 1;
    if (event instanceof Event.AcquiredPermit) {
      long bit = 1L << thread;
      if ((position.owing & bit) != 0) {
        next.putIfAbsent(
            new Position(position.state, position.owing & ~bit, position.expected), trail);
      }
    } else if (!position.expected.isEmpty() && !isFree(position, thread)) {
      if (position.expected.get(0).equals(event)) {
        List<Event> rest = position.expected.subList(1, position.expected.size());
        next.putIfAbsent(new Position(position.state, position.owing, List.copyOf(rest)), trail);
      }
    } else if (isFree(position, thread)) {
      step(position, trail, event, next);
    }
  }

  private void step(Position position, Trail trail, Event event, Map<Position, Trail> next) {
    int thread = event.thread() - 1;
    int[] words = position.state.words();
    if (event instanceof Event.ThreadFailed) {
      if (machine.moves.node(words, thread).failure() != null) {
        next.putIfAbsent(position, trail);
      }
      return;
    }
    List<Event> told = mayStep(words, thread) ? events(words, thread) : List.of();
    if (!told.isEmpty() && told.get(0).equals(event)) {
      machine.step(words, thread, Queues.NOBODY);
      List<Event> rest = List.copyOf(told.subList(1, told.size()));
      next.putIfAbsent(
          new Position(State.of(words), position.owing, rest),
          new Trail(trail, Choice.step(thread + 1)));
    }
  }
}
