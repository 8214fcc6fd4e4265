package bufferscope.explore;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.sync.controlled.Operation.Kind;
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
 * Finds choices of a controlled run by which it does what a live one was seen to do.
 *
 * <p>Events do not tell everything: not when a thread looked whether slots are full, nor when it
 * queued up, and of a permit only afterwards that it was taken. So all that may have happened in
 * between is kept in mind, until the events that follow rule it out.
 */
public final class Follower {
  private final Model model;
  private final Machine machine;
  private final Map<Item, Item> items = new HashMap<>();
  private final Map<Integer, Integer> made = new HashMap<>();
  private Map<Position, Trail> positions = new LinkedHashMap<>();

  /**
   * Where a run may be.
   *
   * @param owing the threads that took a permit and were not yet seen to, as a bit set
   * @param expected events of the last step that were not yet seen
   */
  private record Position(State state, long owing, List<Event> expected) {}

  /** How a position was reached: by a choice, or by nothing at the start. */
  private record Trail(@Nullable Trail before, @Nullable Choice choice) {}

  private Follower(Model model) {
    this.model = model;
    this.machine = model.machine();
    positions.put(new Position(model.start(), 0, List.of()), new Trail(null, null));
  }

  /**
   * Follows a live run of the same mechanism, threads and capacity from its beginning, up to 64
   * threads.
   *
   * @return choices that lead to the same events, or nothing if no choices do
   */
  public static Optional<List<Choice>> follow(Model model, List<Event> events) {
    Follower follower = new Follower(model);
    for (Event event : events) {
      if (!follower.accepts(event)) {
        return Optional.empty();
      }
    }
    return Optional.of(choices(follower.positions.values().iterator().next()));
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
      int done = made.merge(e.thread(), 1, Integer::sum) - 1;
      items.put(e.item(), name(machine.layout.itemOf(e.thread() - 1, done)));
    }
    Optional<Event> told = untimed(event);
    if (told.isEmpty()) {
      return true;
    }
    letHappenUnseen();
    Map<Position, Trail> next = new LinkedHashMap<>();
    positions.forEach((position, trail) -> match(position, trail, told.get(), next));
    positions = next;
    return !positions.isEmpty();
  }

  /** An item as it is in the words of a state. */
  private static Item name(int number) {
    return new Item(number, Event.NOBODY);
  }

  /** Adds all positions to which events that are not told may have led. */
  private void letHappenUnseen() {
    Deque<Position> open = new ArrayDeque<>(positions.keySet());
    while (!open.isEmpty()) {
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
    boolean arrives = machine.moves.canArrive(words, thread);
    if (!arrives && !mayStep(words, thread)) {
      return null;
    }
    Kind kind = machine.moves.operation(words, thread).kind();
    boolean takesPermit = kind.isAcquiring() && !arrives;
    if (!takesPermit && !events(words, thread).isEmpty()) {
      return null;
    }
    if (arrives && !model.semantics().fair()) {
      return null; // changes nothing
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
    new StepEvents(machine, words, 0, Follower::name, told).tell(Choice.step(thread + 1));
    return told.stream().filter(event -> untimed(event).isPresent()).toList();
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

  /** The event without its time, if it is one of those that tell what happens at a primitive. */
  private Optional<Event> untimed(Event event) {
    int thread = event.thread();
    Event untimed = null;
    if (event instanceof Event.AcquiredLock e) {
      untimed = new Event.AcquiredLock(0, thread, e.lock());
    } else if (event instanceof Event.ReleasedLock e) {
      untimed = new Event.ReleasedLock(0, thread, e.lock());
    } else if (event instanceof Event.BeganWaiting e) {
      untimed = new Event.BeganWaiting(0, thread, e.condition(), e.timed());
    } else if (event instanceof Event.Signalled e) {
      untimed = new Event.Signalled(0, thread, e.condition(), e.whom());
    } else if (event instanceof Event.StoppedWaiting e) {
      untimed = new Event.StoppedWaiting(0, thread, e.condition(), e.end());
    } else if (event instanceof Event.SlotWritten e) {
      untimed = new Event.SlotWritten(0, thread, e.slot(), known(e.item()));
    } else if (event instanceof Event.SlotRead e) {
      untimed = new Event.SlotRead(0, thread, e.slot(), known(e.item()));
    } else if (event instanceof Event.SlotCopied e) {
      untimed = new Event.SlotCopied(0, thread, e.slot(), known(e.item()));
    } else if (event instanceof Event.IndexMoved e) {
      untimed = new Event.IndexMoved(0, thread, e.index(), e.to());
    } else if (event instanceof Event.CellRead e) {
      untimed = new Event.CellRead(0, thread, e.cell(), e.value());
    } else if (event instanceof Event.CellWritten e) {
      untimed = new Event.CellWritten(0, thread, e.cell(), e.value());
    } else if (event instanceof Event.AcquiredPermit e) {
      untimed = new Event.AcquiredPermit(0, thread, e.semaphore());
    } else if (event instanceof Event.ReleasedPermit e) {
      untimed = new Event.ReleasedPermit(0, thread, e.semaphore());
    } else if (event instanceof Event.ThreadFailed e) {
      untimed = new Event.ThreadFailed(0, thread, e.message());
    }
    return Optional.ofNullable(untimed);
  }

  private @Nullable Item known(@Nullable Item item) {
    return item == null ? null : items.getOrDefault(item, item);
  }
}
