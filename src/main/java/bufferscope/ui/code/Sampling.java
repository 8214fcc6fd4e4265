package bufferscope.ui.code;

import bufferscope.event.Event;
import bufferscope.run.Frame;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether threads run through lines faster than they can be shown at each. It is said for a while
 * after it was so, since a word that flickers cannot be read.
 */
final class Sampling {
  private static final int STEPS = 3;
  private static final long TOO_FAST_NANOS = 20_000_000;
  private static final long SAID_NANOS = 1_500_000_000;

  private long lastSeen = Long.MIN_VALUE / 2;

  /** Looks at the next frame; answers whether lines are sampled by now. */
  boolean see(Frame frame) {
    if (frame.skipped() > 0 || hasFastThread(frame)) {
      lastSeen = frame.at();
    }
    return frame.at() - lastSeen < SAID_NANOS;
  }

  /** Whether a thread did several steps in less than the time of a frame. */
  private static boolean hasFastThread(Frame frame) {
    Map<Integer, Integer> steps = new HashMap<>();
    Map<Integer, Long> began = new HashMap<>();
    for (Event event : frame.events()) {
      if (isStep(event)) {
        long since = event.at() - began.computeIfAbsent(event.thread(), id -> event.at());
        if (since > TOO_FAST_NANOS) {
          began.put(event.thread(), event.at());
          steps.put(event.thread(), 0);
        }
        if (steps.merge(event.thread(), 1, Integer::sum) >= STEPS) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isStep(Event event) {
    return event instanceof Event.AcquiredLock
        || event instanceof Event.ReleasedLock
        || event instanceof Event.AcquiredPermit
        || event instanceof Event.ReleasedPermit
        || event instanceof Event.SlotWritten
        || event instanceof Event.SlotRead
        || event instanceof Event.SlotCopied
        || event instanceof Event.CellRead
        || event instanceof Event.CellWritten;
  }
}
