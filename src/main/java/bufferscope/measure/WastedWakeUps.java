package bufferscope.measure;

import bufferscope.event.CellEvent.CellRead;
import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.ThreadEvent.ReachedLine;
import java.util.HashSet;
import java.util.Set;

/**
 * How often a thread was signalled, got the lock again, looked at what it waits for, and had to
 * wait once more without having done anything.
 */
final class WastedWakeUps {
  /** The threads that have done nothing since they woke. */
  private final Set<Integer> idle = new HashSet<>();

  private long count;

  void apply(Event event) {
    if (event instanceof CellRead || event instanceof ReachedLine) {
      return; // it only looks
    }
    if (event instanceof StoppedWaiting e && e.end() == WaitEnd.SIGNALLED) {
      idle.add(e.thread());
    } else if (idle.remove(event.thread()) && event instanceof BeganWaiting) {
      count++;
    }
  }

  long count() {
    return count;
  }
}
