package bufferscope.measure;

import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.SlotsEvent.IndexMoved;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.trace.StateFold;
import org.jspecify.annotations.Nullable;

/**
 * The rules for locks. A lock has one owner. A thread that changes the slots holds the lock, if
 * there is one. A thread that ends holds no lock.
 */
final class LockInvariants {
  private final ViolationLog log;

  LockInvariants(ViolationLog log) {
    this.log = log;
  }

  /** Judges the event against the state in which it happens. */
  void judge(Event event, StateFold fold) {
    if (event instanceof AcquiredLock e) {
      checkNoOwner(e, e.lock(), fold);
    } else if (event instanceof StoppedWaiting e) {
      checkNoOwner(e, fold.lockOf(e.condition()), fold);
    } else if (event instanceof SlotWritten e) {
      checkLockHeld(e, e.item(), fold);
    } else if (event instanceof SlotRead e) {
      checkLockHeld(e, e.item(), fold);
    } else if (event instanceof IndexMoved || event instanceof CapacityChanged) {
      checkLockHeld(event, null, fold);
    } else if (event instanceof ThreadEnded || event instanceof ThreadFailed) {
      checkNothingHeld(event, fold);
    }
  }

  private void checkNoOwner(Event e, String lock, StateFold fold) {
    int owner = fold.owner(lock);
    if (owner != Event.NO_THREAD) {
      String message = "%s got " + lock + " while " + fold.threadName(owner) + " holds it";
      log.report(ViolationKind.TWO_LOCK_OWNERS, e, null, message, fold);
    }
  }

  private void checkLockHeld(Event e, @Nullable Item item, StateFold fold) {
    if (fold.hasLocks() && !fold.holdsALock(e.thread())) {
      String message = "%s acted on the buffer without its lock";
      log.report(ViolationKind.ACTED_WITHOUT_LOCK, e, item, message, fold);
    }
  }

  private void checkNothingHeld(Event e, StateFold fold) {
    if (fold.holdsALock(e.thread())) {
      String message = "%s is over and still holds the lock";
      log.report(ViolationKind.LOCK_NOT_RELEASED, e, null, message, fold);
    }
  }
}
