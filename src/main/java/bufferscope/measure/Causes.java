package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Event.Ending;
import bufferscope.event.Event.FailureCaught;
import bufferscope.event.Event.SlotCopied;
import bufferscope.event.Event.SlotRead;
import bufferscope.event.Event.SlotWritten;
import bufferscope.event.Event.ThreadEnded;
import bufferscope.event.Event.ThreadFailed;
import bufferscope.event.Event.ThreadRestarted;
import bufferscope.event.Item;
import bufferscope.measure.Memory.Act;
import bufferscope.measure.Memory.Stay;
import bufferscope.measure.Violation.Kind;
import bufferscope.trace.StateFold;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Says how it came about that an event goes wrong, by what happened before it. The event has not
 * been applied yet. A sentence that is not known to be true is not said: then it is empty.
 */
final class Causes {
  private final Memory memory;
  private final Custody custody;
  private final StateFold fold;

  Causes(Memory memory, Custody custody, StateFold fold) {
    this.memory = memory;
    this.custody = custody;
    this.fold = fold;
  }

  /** How it came about that the event goes wrong in that way. */
  String of(Kind kind, Event event, @Nullable Item item) {
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
    Stay stay = memory.stay(read.thread());
    Optional<String> taker =
        memory.takeNotBy(read.thread()).map(act -> fold.threadName(act.thread()));
    if (stay.waitEnd == null) {
      return taker
          .map(other -> gaveLockBack(stay, read) + other + " had already taken the item")
          .orElse("nobody had put anything there");
    }
    return switch (stay.waitEnd) {
      case SIGNALLED ->
          signal(stay)
              + taker
                  .map(other -> other + " had already taken the item")
                  .orElse("there was no item");
      case SPURIOUS -> "it woke up for no reason and did not look again";
      case TIMED_OUT -> "its time was over and it did not look again";
      case INTERRUPTED -> "it was interrupted and did not look again";
    };
  }

  private String signal(Stay stay) {
    return stay.wokenBy == Event.NOBODY
        ? "it was woken, but "
        : "the signal of " + fold.threadName(stay.wokenBy) + " woke it, but ";
  }

  /** Says that the thread had the lock in this call and has it no longer, if that is so. */
  private String gaveLockBack(Stay stay, Event event) {
    return stay.gaveLockBack && !fold.holdsALock(event.thread())
        ? "it had given the lock back, and "
        : "";
  }

  private String ofDoubledItem(Event event, Item item) {
    String gaveBack = gaveLockBack(memory.stay(event.thread()), event);
    return slotRead(event).stream()
        .boxed()
        .flatMap(slot -> memory.read(slot).stream())
        .filter(act -> act.item().equals(item))
        .map(act -> act.thread() == event.thread() ? "it" : fold.threadName(act.thread()))
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
    Optional<Act> filled =
        memory.written(write.slot()).filter(act -> act.thread() != write.thread());
    if (filled.isEmpty()) {
      return "nobody had taken that yet";
    }
    Stay stay = memory.stay(write.thread());
    String other = fold.threadName(filled.get().thread());
    if (filled.get().place() < stay.began) {
      return "nobody had taken what " + other + " had put there";
    }
    if (stay.waitEnd == Event.WaitEnd.SIGNALLED) {
      return signal(stay) + other + " had already filled the slot";
    }
    return gaveLockBack(stay, write) + other + " had filled the slot meanwhile";
  }

  private String ofDisorder() {
    return custody
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
    return memory.stay(failed.thread()).gaveLockBack
        ? "it had already given the lock back"
        : "it did not hold the lock";
  }
}
