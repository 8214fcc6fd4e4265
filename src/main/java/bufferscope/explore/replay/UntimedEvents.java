package bufferscope.explore.replay;

import bufferscope.event.CellEvent;
import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent;
import bufferscope.event.LockEvent;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.event.ThreadEvent;
import bufferscope.explore.model.Layout;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of a live run in the terms of a controlled one: without times, and with items by the
 * numbers that they have in the words of a state.
 */
final class UntimedEvents {
  private final Layout layout;
  private final Map<Item, Item> items = new HashMap<>();
  private final Map<Integer, Integer> made = new HashMap<>();

  UntimedEvents(Layout layout) {
    this.layout = layout;
  }

  /** Returns an item as in the words of a state. */
  static Item name(int number) {
    return new Item(number, Event.NO_THREAD);
  }

  /** Records the item if the event is that of its making. */
  void note(Event event) {
    if (event instanceof ItemEvent.ItemMade e) {
      int done = made.merge(e.thread(), 1, Integer::sum) - 1;
      items.put(e.item(), name(layout.itemOf(e.thread() - 1, done)));
    }
  }

  /** Returns the event without its time, if it reports an act on a primitive. */
  Optional<Event> untimed(Event event) {
    int thread = event.thread();
    Event untimed = null;
    if (event instanceof LockEvent.AcquiredLock e) {
      untimed = new LockEvent.AcquiredLock(0, thread, e.lock());
    } else if (event instanceof LockEvent.ReleasedLock e) {
      untimed = new LockEvent.ReleasedLock(0, thread, e.lock());
    } else if (event instanceof ConditionEvent.BeganWaiting e) {
      untimed = new ConditionEvent.BeganWaiting(0, thread, e.condition(), e.timed());
    } else if (event instanceof ConditionEvent.Signalled e) {
      untimed = new ConditionEvent.Signalled(0, thread, e.condition(), e.whom());
    } else if (event instanceof ConditionEvent.StoppedWaiting e) {
      untimed = new ConditionEvent.StoppedWaiting(0, thread, e.condition(), e.end());
    } else if (event instanceof SlotsEvent.SlotWritten e) {
      untimed = new SlotsEvent.SlotWritten(0, thread, e.slot(), known(e.item()));
    } else if (event instanceof SlotsEvent.SlotRead e) {
      untimed = new SlotsEvent.SlotRead(0, thread, e.slot(), known(e.item()));
    } else if (event instanceof SlotsEvent.SlotCopied e) {
      untimed = new SlotsEvent.SlotCopied(0, thread, e.slot(), known(e.item()));
    } else if (event instanceof SlotsEvent.IndexMoved e) {
      untimed = new SlotsEvent.IndexMoved(0, thread, e.index(), e.to());
    } else if (event instanceof CellEvent.CellRead e) {
      untimed = new CellEvent.CellRead(0, thread, e.cell(), e.value());
    } else if (event instanceof CellEvent.CellWritten e) {
      untimed = new CellEvent.CellWritten(0, thread, e.cell(), e.value());
    } else if (event instanceof SemaphoreEvent.AcquiredPermit e) {
      untimed = new SemaphoreEvent.AcquiredPermit(0, thread, e.semaphore());
    } else if (event instanceof SemaphoreEvent.ReleasedPermit e) {
      untimed = new SemaphoreEvent.ReleasedPermit(0, thread, e.semaphore());
    } else if (event instanceof LockEvent.GaveUpLock e) {
      untimed = new LockEvent.GaveUpLock(0, thread, e.lock());
    } else if (event instanceof SemaphoreEvent.GaveUpPermit e) {
      untimed = new SemaphoreEvent.GaveUpPermit(0, thread, e.semaphore());
    } else if (event instanceof ThreadEvent.ThreadFailed e) {
      untimed = new ThreadEvent.ThreadFailed(0, thread, e.message());
    }
    return Optional.ofNullable(untimed);
  }

  /** Returns true if the live event, without its time, equals that one. */
  boolean isSame(Event live, Event untimed) {
    return untimed(live).filter(untimed::equals).isPresent();
  }

  /**
   * Returns the name of the lock or semaphore that the thread queues up for, if the event reports
   * that.
   */
  static Optional<String> wish(Event event) {
    if (event instanceof LockEvent.WantsLock e) {
      return Optional.of(e.lock());
    }
    return event instanceof SemaphoreEvent.WantsPermit e
        ? Optional.of(e.semaphore())
        : Optional.empty();
  }

  private @Nullable Item known(@Nullable Item item) {
    return item == null ? null : items.getOrDefault(item, item);
  }
}
