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
import bufferscope.explore.model.State;
import bufferscope.explore.model.StepEvents;
import bufferscope.sync.controlled.Node;
import bufferscope.sync.controlled.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a controlled run into the events of a live one, choice by choice, so that it is shown and
 * judged as live runs are. Without virtual time, every step takes {@link #STEP_NANOS} of run time.
 */
public final class Replay {
  public static final long STEP_NANOS = 100_000_000;

  private final Model model;
  private final Machine machine;
  private final int[] words;
  private final Map<Integer, Item> items = new HashMap<>();
  private final List<Event> told = new ArrayList<>();
  private final ItemWork work;
  private final List<Event> opening;

  /** How many items each thread has made, if it is a producer. */
  private final int[] made;

  private long now;

  /** A replay that stands before the first choice. */
  public Replay(Model model) {
    this(model, List.of());
  }

  /**
   * A replay that stands before the first choice.
   *
   * @param recorded the items that producers are known to make first, in the order of their making
   */
  public Replay(Model model, List<Item> recorded) {
    this(model, told -> new InstantWork(recorded, told));
  }

  /**
   * A replay that stands before the first choice.
   *
   * @param work what threads do between their calls, given the sink of its events
   */
  public Replay(Model model, Function<EventSink, ItemWork> work) {
    this.model = model;
    this.work = work.apply(told::add);
    this.machine = model.machine();
    this.words = machine.start();
    this.made = new int[model.bounds().threads()];
    this.opening = open();
  }

  /** All events of that schedule, from the making of the buffer on. */
  public static List<Event> events(Model model, List<Choice> schedule) {
    Replay replay = new Replay(model);
    List<Event> events = new ArrayList<>(replay.opening);
    schedule.forEach(choice -> events.addAll(replay.play(choice)));
    return events;
  }

  /** The state after all that was played. */
  public State state() {
    return State.of(words);
  }

  /** The same as it is kept; only the replay changes it. */
  public int[] words() {
    return words;
  }

  /** What happens before the first choice: the buffer is made, and threads start. */
  public List<Event> opening() {
    return opening;
  }

  private List<Event> open() {
    told.addAll(CreationEvents.of(model));
    for (int thread = 0; thread < made.length; thread++) {
      Role role = isProducer(thread) ? Role.PRODUCER : Role.CONSUMER;
      told.add(new ThreadEvent.ThreadStarted(0, thread + 1, model.threadName(thread + 1), role));
    }
    for (int thread = 0; thread < made.length; thread++) {
      beginCall(thread);
    }
    return List.copyOf(told);
  }

  /**
   * What the choice makes happen.
   *
   * @throws IllegalArgumentException if it is not possible now
   */
  public List<Event> play(Choice choice) {
    if (!model.isPossible(state(), choice)) {
      throw new IllegalArgumentException(choice + " is not possible now");
    }
    return play(choice, now + STEP_NANOS);
  }

  /** What the choice, which is known to be possible, makes happen at that time. */
  public List<Event> play(Choice choice, long time) {
    now = time;
    told.clear();
    int thread = choice.thread() - 1;
    Node node = machine.moves().node(words, thread);
    boolean slept = machine.moves().sleeps(words, thread);
    Item inHands = inHands(thread);
    if (!slept) {
      told.add(new ThreadEvent.ReachedLine(now, thread + 1, node.line()));
    }
    new StepEvents(machine, words, now, this::item, told).tell(choice);
    model.apply(words, choice);
    Node next = machine.moves().node(words, thread);
    if (next.operation().action() == Operation.Action.THROW) {
      told.add(threw(thread, next));
    } else if (slept) {
      endWork(thread, inHands);
    }
    if (machine.callOver()) {
      endCall(thread);
    } else if (next != node) {
      beginWork(thread);
    }
    return List.copyOf(told);
  }

  private boolean isProducer(int thread) {
    return thread < model.bounds().producers();
  }

  private void endCall(int thread) {
    if (machine.gotItem() != 0 && !model.isTimed()) {
      work.finish(now, thread + 1, item(machine.gotItem()));
    }
    if (machine.moves().isOver(words, thread)) {
      told.add(new ThreadEvent.ThreadEnded(now, thread + 1, Ending.DONE));
    } else {
      beginCall(thread);
    }
  }

  private void beginCall(int thread) {
    if (isProducer(thread) && !model.isTimed()) {
      make(thread);
    }
    beginWork(thread);
  }

  /** Begins the work on an item, if that is what the thread does next. */
  private void beginWork(int thread) {
    if (machine.moves().sleeps(words, thread)) {
      work.begin(now, thread + 1, inHands(thread));
    }
  }

  /** The thread is done with the item that it worked on. */
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
      items.keySet().retainAll(layout.items(words)); // the others are gone for good
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
