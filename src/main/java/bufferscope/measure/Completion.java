package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Event.ThreadEnded;
import bufferscope.event.Event.ThreadFailed;
import bufferscope.event.Event.ThreadStarted;
import bufferscope.event.Role;
import bufferscope.trace.StateFold;
import bufferscope.work.EndOfStream;
import java.util.HashSet;
import java.util.Set;

/** Notices when the work of a run is done: all items were made and used up. */
public final class Completion {
  private final EndOfStream end;
  private final Set<Integer> producing = new HashSet<>();
  private final Set<Integer> consuming = new HashSet<>();
  private boolean producersStarted;
  private boolean toldConsumers;

  public Completion(EndOfStream end) {
    this.end = end;
  }

  /** To be called with every event of the run. */
  public void read(Event event) {
    if (event instanceof ThreadStarted e && e.role() == Role.PRODUCER) {
      producing.add(e.thread());
      producersStarted = true;
    } else if (event instanceof ThreadStarted e && e.role() == Role.CONSUMER) {
      consuming.add(e.thread());
    } else if (event instanceof ThreadEnded || event instanceof ThreadFailed) {
      producing.remove(event.thread());
      consuming.remove(event.thread());
    }
  }

  /** Whether all is done; {@code fold} has applied the events. */
  public boolean isAllDone(StateFold fold) {
    return areProducersDone() && (end == EndOfStream.NONE ? isUsedUp(fold) : consuming.isEmpty());
  }

  /** Whether it is time to interrupt the consumers, who have nothing to do any more; true once. */
  public boolean sendsConsumersOff(StateFold fold) {
    boolean due =
        end == EndOfStream.INTERRUPT && !toldConsumers && areProducersDone() && isUsedUp(fold);
    toldConsumers |= due;
    return due;
  }

  private boolean areProducersDone() {
    return producersStarted && producing.isEmpty();
  }

  private static boolean isUsedUp(StateFold fold) {
    return fold.occupancy() == 0 && handsAtRest(fold);
  }

  /** Whether no living thread holds an item; those that ended with one hold it for ever. */
  private static boolean handsAtRest(StateFold fold) {
    return fold.inHands() == 0
        || fold.state().threads().stream()
            .allMatch(thread -> thread.hands() == null || thread.status().isOver());
  }
}
