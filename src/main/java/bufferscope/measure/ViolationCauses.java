package bufferscope.measure;

import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.SafeguardEvent.ThreadRestarted;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.event.ThreadEvent.FailureCaught;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.measure.RecentHistory.CallHistory;
import bufferscope.measure.RecentHistory.ItemAccess;
import bufferscope.trace.StateFold;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Explains a violation by the acts before it. Its event has not been applied yet. The sentence is
 * empty where the cause is not certain.
 */
final class ViolationCauses {
  private final RecentHistory history;
  private final ItemTracker tracker;
  private final StateFold fold;

  ViolationCauses(RecentHistory history, ItemTracker tracker, StateFold fold) {
    this.history = history;
    this.tracker = tracker;
    this.fold = fold;
  }

  /** Returns the cause of a violation of that kind at the event. */
  String of(ViolationKind kind, Event event, @Nullable Item item) {
    return switch (kind) {
      case TOOK_FROM_EMPTY -> ofEmptySlot(event);
      case DUPLICATED -> item == null ? "" : ofDoubledItem(event, item);
      case OVERWRITTEN -> event instanceof SlotWritten write ? ofOverwriting(write) : "";
      case OUT_OF_ORDER -> ofDisorder();
      case DROPPED -> ofDropping(event);
      case LOCK_NOT_RELEASED -> ofLockKept(event);
      case WRONG_LOCK_USE -> ofWrongLockUse(event);
      default -> "";
    };
  }

  private String ofEmptySlot(Event read) {
    CallHistory call = history.call(read.thread());
    Optional<String> taker =
        history.takeNotBy(read.thread()).map(access -> fold.threadName(access.thread()));
    if (call.waitEnd == null) {
      return taker
          .map(other -> gaveLockBack(call, read) + other + " had already taken the item")
          .orElse("no thread had put an item there");
    }
    return switch (call.waitEnd) {
      case SIGNALLED ->
          signal(call)
              + taker
                  .map(other -> other + " had already taken the item")
                  .orElse("there was no item");
      case SPURIOUS -> "it woke up for no reason and did not look again";
      case TIMED_OUT -> "its time was over and it did not look again";
      case INTERRUPTED -> "it was interrupted and did not look again";
    };
  }

  private String signal(CallHistory call) {
    return call.wokenBy == Event.NO_THREAD
        ? "it was woken, but "
        : "the signal of " + fold.threadName(call.wokenBy) + " woke it, but ";
  }

  /** Returns the clause that the thread has released the lock in this call, if it has. */
  private String gaveLockBack(CallHistory call, Event event) {
    return call.gaveLockBack && !fold.holdsALock(event.thread())
        ? "it had given the lock back, and "
        : "";
  }

  private String ofDoubledItem(Event event, Item item) {
    String gaveBack = gaveLockBack(history.call(event.thread()), event);
    return slotRead(event).stream()
        .boxed()
        .flatMap(slot -> history.read(slot).stream())
        .filter(access -> access.item().equals(item))
        .map(access -> access.thread() == event.thread() ? "it" : fold.threadName(access.thread()))
        .map(taker -> gaveBack + taker + " had taken it before")
        .findFirst()
        .orElse("");
  }

  private static OptionalInt slotRead(Event event) {
    if (event instanceof SlotRead read) {
      return OptionalInt.of(read.slot());
    }
    return event instanceof SlotCopied copied ? OptionalInt.of(copied.slot()) : OptionalInt.empty();
  }

  private String ofOverwriting(SlotWritten write) {
    Optional<ItemAccess> filled =
        history.written(write.slot()).filter(access -> access.thread() != write.thread());
    if (filled.isEmpty()) {
      return "no thread had taken that yet";
    }
    CallHistory call = history.call(write.thread());
    String other = fold.threadName(filled.get().thread());
    if (filled.get().place() < call.began) {
      return "no thread had taken what " + other + " had put there";
    }
    if (call.waitEnd == ConditionEvent.WaitEnd.SIGNALLED) {
      return signal(call) + other + " had already filled the slot";
    }
    return gaveLockBack(call, write) + other + " had filled the slot meanwhile";
  }

  private String ofDisorder() {
    return tracker
        .oldest()
        .map(item -> "item %d was put before it and is still there".formatted(item.number()))
        .orElse("");
  }

  private static String ofDropping(Event event) {
    if (event instanceof FailureCaught caught) {
      return "it threw " + caught.message();
    }
    return event instanceof ThreadRestarted again ? "it threw " + again.message() : "";
  }

  private static String ofLockKept(Event end) {
    if (end instanceof ThreadFailed) {
      return "it threw before it came to its unlock";
    }
    return end instanceof ThreadEnded ended && ended.ending() == Ending.INTERRUPTED
        ? "it was interrupted before it came to its unlock"
        : "";
  }

  private String ofWrongLockUse(Event failed) {
    if (fold.holdsALock(failed.thread())) {
      return "";
    }
    boolean itIsTheOne =
        fold.state().locks().size() == 1; // with several, another one may be missing
    return itIsTheOne && history.call(failed.thread()).gaveLockBack
        ? "it had already given the lock back"
        : "it did not hold the lock";
  }
}
