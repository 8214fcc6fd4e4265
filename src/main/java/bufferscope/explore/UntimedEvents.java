package bufferscope.explore;

import bufferscope.event.Event;
import bufferscope.event.Item;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a live run tells, in the terms of a controlled one: without times, and with items by the
 * numbers that they have in the words of a state.
 */
final class UntimedEvents {
  private final Layout layout;
  private final Map<Item, Item> items = new HashMap<>();
  private final Map<Integer, Integer> made = new HashMap<>();

  UntimedEvents(Layout layout) {
    this.layout = layout;
  }

  /** An item as it is in the words of a state. */
  static Item name(int number) {
    return new Item(number, Event.NO_THREAD);
  }

  /** Takes note of an item, if one was made. */
  void note(Event event) {
    if (event instanceof Event.ItemMade e) {
      int done = made.merge(e.thread(), 1, Integer::sum) - 1;
      items.put(e.item(), name(layout.itemOf(e.thread() - 1, done)));
    }
  }

  /** The event without its time, if it is one of those that tell what happens at a primitive. */
  Optional<Event> untimed(Event event) {
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
    } else if (event instanceof Event.GaveUpLock e) {
      untimed = new Event.GaveUpLock(0, thread, e.lock());
    } else if (event instanceof Event.GaveUpPermit e) {
      untimed = new Event.GaveUpPermit(0, thread, e.semaphore());
    } else if (event instanceof Event.ThreadFailed e) {
      untimed = new Event.ThreadFailed(0, thread, e.message());
    }
    return Optional.ofNullable(untimed);
  }

  /** Whether the live event, without its time, is that one. */
  boolean isSame(Event live, Event untimed) {
    return untimed(live).filter(untimed::equals).isPresent();
  }

  /** The thing that the thread queues up for, if that is what the event tells. */
  static Optional<String> wish(Event event) {
    if (event instanceof Event.WantsLock e) {
      return Optional.of(e.lock());
    }
    return event instanceof Event.WantsPermit e ? Optional.of(e.semaphore()) : Optional.empty();
  }

  private @Nullable Item known(@Nullable Item item) {
    return item == null ? null : items.getOrDefault(item, item);
  }
}
