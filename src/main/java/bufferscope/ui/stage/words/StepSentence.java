package bufferscope.ui.stage.words;

import bufferscope.event.CellEvent;
import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent;
import bufferscope.event.LockEvent;
import bufferscope.event.Role;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.event.SlotsEvent.Index;
import bufferscope.event.ThreadEvent;
import bufferscope.record.EventText;
import bufferscope.run.Frame;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the sentence about a thread's last act. */
public record StepSentence(SystemState state, long at) {

  /** The maximum number of events of one choice in a stepped run. */
  private static final int ONE_STEP = 3;

  /** Returns the sentence about the last event of that frame; empty if it needs none. */
  public static Optional<String> of(Frame frame) {
    return of(frame.state(), frame.at(), frame.events());
  }

  /** Returns the sentence about the last of the events that led to that state at that time. */
  public static Optional<String> of(SystemState state, long at, List<Event> events) {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    StepSentence sentence = new StepSentence(state, at);
    Event last = events.get(events.size() - 1);
    if (last instanceof ConditionEvent.Signalled signal) {
      return Optional.of(sentence.signalled(signal, events));
    }
    return events.size() <= ONE_STEP && endsCall(last)
        ? sentence.afterStep(last, events)
        : sentence.of(last);
  }

  private static boolean endsCall(Event event) {
    return event instanceof ItemEvent || event instanceof ThreadEvent.ThreadEnded;
  }

  private Optional<String> of(Event event) {
    if (isShownByItsWords(event)) {
      return new EventText(this::name).of(event).map(words -> words + ".");
    } else if (event instanceof SlotsEvent.IndexMoved e) {
      return text(
          e.index() == Index.PUT ? "stage.step.putMoved" : "stage.step.takeMoved", e, e.to());
    } else if (event instanceof LockEvent.ReleasedLock e) {
      return Optional.of(released(e));
    } else if (event instanceof LockEvent.GaveUpLock e) {
      return text("stage.step.gaveUpLock", e, e.lock());
    } else if (event instanceof ConditionEvent.LeftWaitSet e) {
      return text("stage.step.leftWaitSet", e, e.condition());
    } else if (event instanceof ConditionEvent.StoppedWaiting e) {
      return text("stage.step.back", e, e.condition());
    } else if (event instanceof SemaphoreEvent.AcquiredPermit e) {
      return text("stage.step.permitTaken", e, e.semaphore(), permits(e.semaphore()));
    } else if (event instanceof SemaphoreEvent.ReleasedPermit e) {
      return text("stage.step.permitGiven", e, e.semaphore(), permits(e.semaphore()));
    } else if (event instanceof ThreadEvent.Slept e) {
      return working(e);
    } else if (isShownByItsThread(event)) {
      return Optional.of(new ThreadSentence(state, at).of(event.thread()));
    }
    return Optional.empty();
  }

  /** Returns true if there is nothing to add to the event. */
  private static boolean isShownByItsWords(Event event) {
    return event instanceof SlotsEvent.SlotWritten
        || event instanceof SlotsEvent.SlotRead
        || event instanceof SlotsEvent.SlotCopied
        || event instanceof SlotsEvent.CapacityChanged
        || event instanceof CellEvent.CellRead
        || event instanceof CellEvent.CellWritten
        || event instanceof ItemEvent.ItemMade
        || event instanceof ItemEvent.ItemFinished
        || event instanceof ThreadEvent.ThreadInterrupted
        || event instanceof ThreadEvent.SettingChanged;
  }

  /** A lock is not handed over: unless it is fair, a newcomer may be faster than the queue. */
  private String released(LockEvent.ReleasedLock e) {
    Optional<LockState> queued =
        state.locks().stream()
            .filter(lock -> lock.name().equals(e.lock()) && !lock.entryQueue().isEmpty())
            .findFirst();
    String key =
        queued
            .map(lock -> lock.fair() ? "stage.step.releasedInOrder" : "stage.step.releasedToQueue")
            .orElse("stage.step.released");
    String first = queued.map(lock -> name(lock.entryQueue().get(0))).orElse("");
    return Texts.of(key, name(e.thread()), e.lock(), first);
  }

  /**
   * Returns the sentence on the end of a call. It follows the one on the step that ended the call.
   */
  private Optional<String> afterStep(Event ending, List<Event> events) {
    Optional<String> end = of(ending);
    return events.stream()
        .filter(
            event ->
                event instanceof LockEvent.ReleasedLock
                    || event instanceof SemaphoreEvent.ReleasedPermit)
        .filter(event -> event.thread() == ending.thread())
        .reduce((first, second) -> second)
        .flatMap(this::of)
        .map(step -> end.map(more -> step + " " + more).orElse(step))
        .or(() -> end);
  }

  /** Returns true if the thread's new state shows its act. */
  private static boolean isShownByItsThread(Event event) {
    return event instanceof LockEvent.WantsLock
        || event instanceof LockEvent.AcquiredLock
        || event instanceof ConditionEvent.BeganWaiting
        || event instanceof SemaphoreEvent.WantsPermit
        || event instanceof ThreadEvent.ThreadFailed
        || event instanceof ThreadEvent.ThreadEnded
        || event instanceof ThreadEvent.AwaitsInput;
  }

  private Optional<String> working(ThreadEvent.Slept e) {
    Optional<ThreadState> thread = state.thread(e.thread());
    boolean producer = thread.map(t -> t.role() == Role.PRODUCER).orElse(false);
    Item item = thread.map(ThreadState::hands).map(life -> life.item()).orElse(null);
    return text(producer ? "stage.step.makes" : "stage.step.uses", e, number(item));
  }

  /** Returns the sentence about all threads that one call has signalled. */
  private String signalled(ConditionEvent.Signalled signal, List<Event> events) {
    List<String> whom =
        events.stream()
            .filter(ConditionEvent.Signalled.class::isInstance)
            .map(ConditionEvent.Signalled.class::cast)
            .filter(each -> each.whom() != Event.NO_THREAD)
            .map(each -> name(each.whom()))
            .toList();
    return Texts.of(
        whom.isEmpty() ? "stage.step.signalsNone" : "stage.step.signals",
        name(signal.thread()),
        signal.condition(),
        whom.stream().collect(Collectors.joining(", ")),
        whom.size());
  }

  private Optional<String> text(String key, Event event, Object first) {
    return Optional.of(Texts.of(key, name(event.thread()), first));
  }

  private Optional<String> text(String key, Event event, Object first, Object second) {
    return Optional.of(Texts.of(key, name(event.thread()), first, second));
  }

  private String name(int thread) {
    return state.thread(thread).map(ThreadState::name).orElse("?");
  }

  private int permits(String semaphore) {
    return state.semaphores().stream()
        .filter(each -> each.name().equals(semaphore))
        .mapToInt(SemaphoreState::permits)
        .findFirst()
        .orElse(0);
  }

  private static long number(@Nullable Item item) {
    return item == null ? 0 : item.number();
  }
}
