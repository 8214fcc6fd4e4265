package bufferscope.explore.replay;

import bufferscope.event.Event;
import bufferscope.event.EventSink;
import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.CreationEvents;
import bufferscope.explore.model.Layout;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.PlainEvents;
import bufferscope.explore.model.State;
import bufferscope.explore.model.StepEvents;
import bufferscope.sync.controlled.Node;
import bufferscope.sync.controlled.Operation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a controlled run into the events of a live one, choice by choice, so that it is shown and
 * judged like a live run. Without virtual time, every step takes {@link #STEP_NANOS} of run time.
 */
public final class Replay {
  public static final long STEP_NANOS = 100_000_000;

  private final Model model;
  private final Machine machine;
  private final int[] words;
  private final Map<Integer, Item> items = new HashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final ItemWork work;
  private final List<Event> opening;

  /** Emits the data of plain Java; null for a mechanism. */
  private final @Nullable PlainEvents plain;

  /** The number of items that each producer has made. */
  private final int[] made;

  private final BitSet started = new BitSet();

  private long now;

  /** Creates a replay that stands before the first choice. */
  public Replay(Model model) {
    this(model, List.of());
  }

  /**
   * Creates a replay that stands before the first choice.
   *
   * @param recorded the first items of the producers, in the order of their making
   */
  public Replay(Model model, List<Item> recorded) {
    this(model, sink -> new InstantWork(recorded, sink));
  }

  /**
   * Creates a replay that stands before the first choice.
   *
   * @param work returns the work of threads between their calls, given the sink of its events
   */
  public Replay(Model model, Function<EventSink, ItemWork> work) {
    this.model = model;
    this.work = work.apply(events::add);
    plain = model.isByValue() ? new PlainEvents(model, this::item, events) : null;
    this.machine = model.machine();
    this.words = machine.start();
    this.made = new int[model.bounds().threads()];
    this.opening = open();
  }

  /** Returns all events of that schedule, from the making of the buffer on. */
  public static List<Event> events(Model model, List<Choice> schedule) {
    Replay replay = new Replay(model);
    List<Event> events = new ArrayList<>(replay.opening);
    schedule.forEach(choice -> events.addAll(replay.play(choice)));
    return events;
  }

  /** Returns the state after all choices so far. */
  public State state() {
    return State.of(words);
  }

  /** Returns the words of the state themselves; only the replay changes them. */
  public int[] words() {
    return words;
  }

  /** Returns the events before the first choice: the buffer is made, and threads start. */
  public List<Event> opening() {
    return opening;
  }

  private List<Event> open() {
    events.addAll(CreationEvents.of(model));
    if (plain != null) {
      plain.create();
    }
    startThreads();
    for (int thread = 0; thread < made.length; thread++) {
      beginCall(thread);
    }
    return List.copyOf(events);
  }

  private void startThreads() {
    for (int thread = 0; thread < made.length; thread++) {
      if (!started.get(thread) && model.hasStarted(words, thread)) {
        started.set(thread);
        String name = model.threadName(thread + 1);
        events.add(new ThreadEvent.ThreadStarted(now, thread + 1, name, role(thread)));
      }
    }
  }

  private Role role(int thread) {
    if (plain != null) {
      return plain.role(thread);
    }
    return isProducer(thread) ? Role.PRODUCER : Role.CONSUMER;
  }

  /**
   * Makes the choice; returns its events.
   *
   * @throws IllegalArgumentException if it is not possible now
   */
  public List<Event> play(Choice choice) {
    if (!model.isPossible(state(), choice)) {
      throw new IllegalArgumentException(choice + " is not possible now");
    }
    return play(choice, now + STEP_NANOS);
  }

  /** Makes the choice at that time; returns its events. The choice must be possible. */
  public List<Event> play(Choice choice, long time) {
    now = time;
    events.clear();
    int thread = choice.thread() - 1;
    Node node = machine.moves().node(words, thread);
    boolean slept = machine.moves().sleeps(words, thread);
    Item inHands = inHands(thread);
    int[] before = plain == null ? words : words.clone();
    if (!slept) {
      events.add(new ThreadEvent.ReachedLine(now, thread + 1, node.line()));
    }
    new StepEvents(machine, words, now, this::item, events).emit(choice);
    model.apply(words, choice);
    if (plain != null) {
      plain.emit(now, thread, node.operation(), before, words);
    }
    startThreads();
    Node next = machine.moves().node(words, thread);
    if (next.operation().action() == Operation.Action.THROW) {
      events.add(threw(thread, next));
    } else if (slept) {
      endWork(thread, inHands);
    }
    if (machine.callOver()) {
      endCall(thread);
    } else if (next != node) {
      beginWork(thread);
    }
    return List.copyOf(events);
  }

  /** Returns true if the thread makes items for its calls; those of a program make them in them. */
  private boolean isProducer(int thread) {
    return !model.isProgram() && thread < model.bounds().producers();
  }

  private void endCall(int thread) {
    if (!model.isTimed()) {
      finishCall(thread);
    }
    if (machine.moves().isOver(words, thread)) {
      events.add(new ThreadEvent.ThreadEnded(now, thread + 1, Ending.DONE));
    } else {
      beginCall(thread);
    }
  }

  private void finishCall(int thread) {
    if (plain != null && model.isProgram()) {
      plain.threadEnded(now, thread + 1);
      return;
    }
    int number = machine.gotItem();
    Item got = number == 0 ? null : item(number);
    if (plain != null && isProducer(thread)) {
      plain.putReturned(now, thread + 1, item(machine.layout().itemOf(thread, made[thread] - 1)));
    } else if (plain != null) {
      got = plain.takeReturned(now, thread + 1, got);
    }
    if (got != null) {
      work.finish(now, thread + 1, got);
    }
  }

  private void beginCall(int thread) {
    if (isProducer(thread) && !model.isTimed()) {
      make(thread);
    }
    beginWork(thread);
  }

  /** Begins the work on an item, if that is the thread's next operation. */
  private void beginWork(int thread) {
    if (machine.moves().sleeps(words, thread)) {
      work.begin(now, thread + 1, inHands(thread));
    }
  }

  /** Ends the thread's work on its item. */
  private void endWork(int thread, @Nullable Item inHands) {
    if (isProducer(thread)) {
      make(thread);
    } else {
      work.finish(now, thread + 1, inHands);
    }
  }

  private void make(int thread) {
    Layout layout = machine.layout();
    if (items.size() > 2 * layout.mostNames(true)) {
      items.keySet().retainAll(layout.items(words)); // all other items are gone for good
    }
    items.put(layout.itemOf(thread, made[thread]++), work.make(now, thread + 1));
  }

  private Event threw(int thread, Node end) {
    String failure = end.failure();
    return failure == null
        ? new ThreadEvent.ThreadEnded(now, thread + 1, Ending.INTERRUPTED)
        : new ThreadEvent.ThreadFailed(now, thread + 1, failure);
  }

  private @Nullable Item inHands(int thread) {
    int number = machine.layout().itemInHands(words, thread);
    return number == 0 ? null : item(number);
  }

  private Item item(int number) {
    return Objects.requireNonNull(items.get(number), "an item that was not made");
  }
}
