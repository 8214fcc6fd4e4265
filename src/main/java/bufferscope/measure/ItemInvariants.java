package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ResultComputed;
import bufferscope.event.SafeguardEvent.HostileItemMade;
import bufferscope.event.SafeguardEvent.ItemDeadLettered;
import bufferscope.event.SafeguardEvent.ItemFlaw;
import bufferscope.event.SafeguardEvent.ItemRefused;
import bufferscope.event.SafeguardEvent.ThreadRestarted;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent.FailureCaught;
import bufferscope.measure.Results.ItemVerdict;
import bufferscope.trace.ItemLife;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.BufferState;
import bufferscope.trace.ThreadState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rules for items. No item is overwritten, dropped, taken twice or taken from an empty slot.
 * Items are taken in the order in which they were stored, and the buffer never holds more items
 * than its capacity.
 */
final class ItemInvariants {
  private final ViolationLog log;
  private final ItemTracker tracker;
  private final ResultsRecorder recorder = new ResultsRecorder();
  private final HostileItems hostileItems = new HostileItems();
  private long lost;
  private long duplicated;
  private long outOfOrder;

  ItemInvariants(ViolationLog log, ItemTracker tracker) {
    this.log = log;
    this.tracker = tracker;
  }

  /** Begins with the items that are stored and in hands in that state. */
  void begin(SystemState start) {
    BufferState buffer = start.buffer();
    int slots = buffer.slots().size();
    for (int i = 0; i < slots; i++) {
      ItemLife life = buffer.slots().get((buffer.firstSlot() + i) % slots);
      if (life != null && life.isStored()) {
        tracker.store(life.item());
      }
    }
    for (ThreadState thread : start.threads()) {
      ItemLife life = thread.hands();
      if (life != null && life.removed() != ItemLife.NOT_YET) {
        tracker.take(life.item());
      }
    }
  }

  /** Judges the event against the state in which it happens. */
  void judge(Event event, StateFold fold) {
    if (event instanceof SlotWritten e) {
      checkWrite(e, fold);
    } else if (event instanceof SlotRead e) {
      checkRead(e, e.item(), fold);
    } else if (event instanceof SlotCopied e) {
      checkRead(e, e.item(), fold);
    } else if (event instanceof FailureCaught || event instanceof ThreadRestarted) {
      checkNothingDropped(event, fold);
    } else if (event instanceof ResultComputed e) {
      recorder.computed(e.item(), fold.threadName(e.thread()), e.result());
    } else if (event instanceof ItemFinished e) {
      checkFinish(e, fold);
    } else if (event instanceof HostileItemMade e) {
      hostileItems.add(e.item(), e.flaw(), tracker.has(e.item()));
    } else if (event instanceof ItemRefused e) {
      keptOut(e.item(), fold.hands(e.thread()));
    } else if (event instanceof ItemDeadLettered e) {
      keptOut(e.item(), fold.hands(e.thread()));
    }
  }

  /** Counts a fault that was found otherwise. */
  void count(ViolationKind kind) {
    lost += kind == ViolationKind.OVERWRITTEN ? 1 : 0;
    duplicated += kind == ViolationKind.DUPLICATED ? 1 : 0;
    outOfOrder += kind == ViolationKind.OUT_OF_ORDER ? 1 : 0;
  }

  private void checkFinish(ItemFinished e, StateFold fold) {
    ItemFlaw how = hostileItems.use(e.item());
    if (!tracker.finish(e.item())) {
      duplicated++;
      log.report(ViolationKind.DUPLICATED, e, e.item(), "%s finished item %s a second time", fold);
    } else if (how != null) {
      String message = "%s used item %s, which was " + how.name().toLowerCase(Locale.ROOT);
      log.report(ViolationKind.BAD_ITEM_USED, e, e.item(), message, fold);
    }
  }

  /**
   * The item was refused. If it was refused after a take, it is not used; a replay that was refused
   * before its put does not change the item that was taken.
   */
  private void keptOut(Item item, @Nullable ItemLife life) {
    hostileItems.remove(item);
    boolean stored = life == null || life.inserted() != ItemLife.NOT_YET;
    if (stored && tracker.finish(item)) {
      recorder.notUsed(item);
    }
  }

  private void checkWrite(SlotWritten e, StateFold fold) {
    ItemLife there = fold.slot(e.slot());
    if (there != null && there.isStored()) {
      lost++;
      tracker.unstore(there.item());
      recorder.lost(there.item());
      hostileItems.remove(there.item());
      String message = "%s put item %s over item " + there.item().number();
      log.report(ViolationKind.OVERWRITTEN, e, e.item(), message, fold);
    } else if (fold.occupancy() >= fold.capacity()) {
      String message = "%s put item %s though all " + fold.capacity() + " slots were taken";
      log.report(ViolationKind.OVER_CAPACITY, e, e.item(), message, fold);
    }
    ItemLife inHands = fold.hands(e.thread());
    if (inHands != null && inHands.removed() != ItemLife.NOT_YET) {
      tracker.finish(inHands.item()); // it was taken and goes back
      if (!inHands.item().isTheEnd()) {
        recorder.notUsed(inHands.item());
      }
    }
    if (e.item() != null) {
      tracker.store(e.item());
      recorder.stored(e.item(), fold.threadName(e.thread()));
    }
  }

  private void checkNothingDropped(Event e, StateFold fold) {
    ItemLife dropped = fold.hands(e.thread());
    if (dropped != null) {
      lost++;
      recorder.lost(dropped.item());
      recorder.notUsed(dropped.item());
      log.report(
          ViolationKind.DROPPED, e, dropped.item(), "%s caught an error and dropped item %s", fold);
    }
  }

  private void checkRead(Event e, @Nullable Item item, StateFold fold) {
    if (item == null) {
      log.report(ViolationKind.TOOK_FROM_EMPTY, e, null, "%s took from an empty slot", fold);
      return;
    }
    boolean oldest = tracker.isOldest(item);
    ItemVerdict mark = oldest ? ItemVerdict.FINE : ItemVerdict.REORDERED;
    if (!tracker.unstore(item)) {
      mark = ItemVerdict.DOUBLED;
      duplicated++;
      log.report(ViolationKind.DUPLICATED, e, item, "%s took item %s a second time", fold);
    } else if (!oldest) {
      outOfOrder++;
      log.report(ViolationKind.OUT_OF_ORDER, e, item, "%s took item %s before an older one", fold);
    }
    recorder.taken(item, fold.threadName(e.thread()), mark);
    tracker.take(item);
  }

  /** Returns the number of items that were overwritten in their slot, or dropped. */
  long lost() {
    return lost;
  }

  /** Returns how often an item was taken or finished once more. */
  long duplicated() {
    return duplicated;
  }

  /** Returns the number of items taken before an older one. */
  long outOfOrder() {
    return outOfOrder;
  }

  /** Returns the items stored and the items taken so far. */
  Results results() {
    return recorder.results();
  }
}
