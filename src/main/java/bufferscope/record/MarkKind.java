package bufferscope.record;

import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.Event;
import bufferscope.event.SafeguardEvent.ItemDeadLettered;
import bufferscope.event.SafeguardEvent.ItemRefused;
import bufferscope.event.SafeguardEvent.ShutdownBegan;
import bufferscope.event.SafeguardEvent.ThreadRestarted;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent.FailureCaught;
import bufferscope.event.ThreadEvent.SettingChanged;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.event.ThreadEvent.ThreadInterrupted;
import java.util.Optional;

/** The events that a lane marks, in addition to the states of its thread. */
public enum MarkKind {
  PUT,
  TAKE,
  SIGNAL,
  /** A signal to an empty wait set. */
  SIGNAL_TO_NONE,
  INTERRUPT,
  /** The thread threw an exception. */
  FAILURE,
  CAPACITY,
  /** Rates, or the number of threads, changed. */
  SETTING,
  /** An item was refused or put aside. */
  REFUSAL,
  SHUTDOWN;

  /** Returns the mark of an event; most have none. */
  public static Optional<MarkKind> of(Event event) {
    if (event instanceof SlotWritten) {
      return Optional.of(PUT);
    } else if (event instanceof SlotRead || event instanceof SlotCopied) {
      return Optional.of(TAKE);
    } else if (event instanceof Signalled e) {
      return Optional.of(e.whom() == Event.NO_THREAD ? SIGNAL_TO_NONE : SIGNAL);
    } else if (event instanceof ThreadInterrupted) {
      return Optional.of(INTERRUPT);
    } else if (event instanceof ThreadFailed
        || event instanceof FailureCaught
        || event instanceof ThreadRestarted) {
      return Optional.of(FAILURE);
    } else if (event instanceof CapacityChanged) {
      return Optional.of(CAPACITY);
    } else if (event instanceof SettingChanged) {
      return Optional.of(SETTING);
    } else if (event instanceof ItemRefused || event instanceof ItemDeadLettered) {
      return Optional.of(REFUSAL);
    }
    return event instanceof ShutdownBegan ? Optional.of(SHUTDOWN) : Optional.empty();
  }
}
