package bufferscope.record.export;

import bufferscope.event.CellEvent.CellRead;
import bufferscope.event.CellEvent.CellWritten;
import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.LeftWaitSet;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.GaveUpLock;
import bufferscope.event.LockEvent.ReleasedLock;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.event.SafeguardEvent.ItemDeadLettered;
import bufferscope.event.SafeguardEvent.ItemRefused;
import bufferscope.event.SafeguardEvent.ShutdownBegan;
import bufferscope.event.SafeguardEvent.ShutdownEnded;
import bufferscope.event.SafeguardEvent.ThreadRestarted;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SemaphoreEvent.GaveUpPermit;
import bufferscope.event.SemaphoreEvent.ReleasedPermit;
import bufferscope.event.SemaphoreEvent.WantsPermit;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent.FailureCaught;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.event.ThreadEvent.ThreadInterrupted;
import bufferscope.event.ThreadEvent.ThreadPaused;
import bufferscope.event.ThreadEvent.ThreadResumed;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The description of an event in a table, such as "P1 signals notEmpty: C1 wakes up". */
record EventText(IntFunction<String> names) {

  /** Returns the comment on an event; empty if the event changes nothing that a table shows. */
  Optional<String> of(Event event) {
    String what = what(event);
    return what == null ? Optional.empty() : Optional.of(name(event.thread()) + " " + what);
  }

  private @Nullable String what(Event event) {
    if (event instanceof WantsLock e) {
      return "wants " + e.lock();
    } else if (event instanceof AcquiredLock e) {
      return "acquires " + e.lock();
    } else if (event instanceof ReleasedLock e) {
      return "releases " + e.lock();
    } else if (event instanceof GaveUpLock e) {
      return "no longer wants " + e.lock();
    } else if (event instanceof BeganWaiting e) {
      return "waits on " + e.condition() + " and releases the lock";
    } else if (event instanceof Signalled e) {
      return "signals " + e.condition() + ": " + woken(e);
    } else if (event instanceof LeftWaitSet e) {
      return "leaves the wait set of " + e.condition();
    } else if (event instanceof StoppedWaiting e) {
      return "is back from " + e.condition() + " with the lock" + end(e);
    } else if (event instanceof WantsPermit e) {
      return "wants a permit of " + e.semaphore();
    } else if (event instanceof AcquiredPermit e) {
      return "acquires a permit of " + e.semaphore();
    } else if (event instanceof ReleasedPermit e) {
      return "releases a permit of " + e.semaphore();
    } else if (event instanceof GaveUpPermit e) {
      return "no longer wants a permit of " + e.semaphore();
    }
    return onData(event);
  }

  private @Nullable String onData(Event event) {
    if (event instanceof SlotWritten e) {
      return "puts %s into slot %d".formatted(item(e.item()), e.slot());
    } else if (event instanceof SlotRead e) {
      return "takes %s from slot %d".formatted(item(e.item()), e.slot());
    } else if (event instanceof SlotCopied e) {
      return "reads %s in slot %d".formatted(item(e.item()), e.slot());
    } else if (event instanceof CellRead e) {
      return "reads %s: %d".formatted(e.cell(), e.value());
    } else if (event instanceof CellWritten e) {
      return "sets %s to %d".formatted(e.cell(), e.value());
    } else if (event instanceof CapacityChanged e) {
      return "changes the capacity to " + e.capacity();
    } else if (event instanceof ItemMade e) {
      return "has made " + item(e.item());
    } else if (event instanceof ItemFinished e) {
      return "has used up " + item(e.item());
    } else if (event instanceof ItemRefused e) {
      return "refuses " + item(e.item());
    } else if (event instanceof ItemDeadLettered e) {
      return "puts %s aside: %s".formatted(item(e.item()), e.cause());
    }
    return onThread(event);
  }

  private static @Nullable String onThread(Event event) {
    if (event instanceof ThreadFailed e) {
      return "fails: " + e.message();
    } else if (event instanceof FailureCaught e) {
      return "catches " + e.message();
    } else if (event instanceof ThreadRestarted e) {
      return "is restarted after " + e.message();
    } else if (event instanceof ThreadInterrupted) {
      return "is interrupted";
    } else if (event instanceof ThreadEnded) {
      return "ends";
    } else if (event instanceof ThreadPaused) {
      return "is paused";
    } else if (event instanceof ThreadResumed) {
      return "goes on";
    } else if (event instanceof ShutdownBegan) {
      return "begins the shutdown";
    } else if (event instanceof ShutdownEnded e) {
      return "ends the shutdown with %d items left".formatted(e.left());
    }
    return null;
  }

  private String woken(Signalled e) {
    return e.whom() == Event.NO_THREAD ? "no thread waits" : name(e.whom()) + " wakes up";
  }

  private static String end(StoppedWaiting e) {
    return switch (e.end()) {
      case SIGNALLED -> "";
      case TIMED_OUT -> ", since its time was over";
      case INTERRUPTED -> ", since it was interrupted";
      case SPURIOUS -> " for no reason (a spurious wake-up)";
    };
  }

  private static String item(@Nullable Item item) {
    return item == null ? "nothing" : "item " + item.number();
  }

  private String name(int thread) {
    return thread == Event.NO_THREAD ? "the buffer" : names.apply(thread);
  }
}
