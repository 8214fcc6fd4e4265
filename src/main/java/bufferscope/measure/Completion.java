package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.Role;
import bufferscope.event.SafeguardEvent.HostileItemMade;
import bufferscope.event.SafeguardEvent.ItemFlaw;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.trace.StateFold;
import bufferscope.work.EndOfStream;
import java.util.HashSet;
import java.util.Set;

/** Detects the end of a run's work: all items were made and used up. */
public final class Completion {
  private final EndOfStream end;
  private final Set<Integer> producing = new HashSet<>();
  private final Set<Integer> consuming = new HashSet<>();

  /**
   * Items used up since all were made. An item that a broken buffer returns again does not count.
   */
  private final Set<Item> finished = new HashSet<>();

  /** Whether an item was put again on purpose; it counts as work like any other. */
  private boolean replays;

  private boolean producersStarted;
  private boolean interruptedConsumers;

  public Completion(EndOfStream end) {
    this.end = end;
  }

  /** Reads an event; called with every event of the run. */
  public void read(Event event) {
    if (event instanceof ThreadStarted e && e.role() == Role.PRODUCER) {
      producing.add(e.thread());
      producersStarted = true;
    } else if (event instanceof ThreadStarted e && e.role() == Role.CONSUMER) {
      consuming.add(e.thread());
    } else if (event instanceof ThreadEnded || event instanceof ThreadFailed) {
      producing.remove(event.thread());
      consuming.remove(event.thread());
    } else if (event instanceof HostileItemMade e && e.flaw() == ItemFlaw.REPLAYED) {
      replays = true;
    } else if (event instanceof ItemFinished e && areProducersDone() && !replays) {
      finished.add(e.item());
    }
  }

  /** Returns true if all work is done; {@code fold} has applied the events. */
  public boolean isAllDone(StateFold fold) {
    return areProducersDone() && (end == EndOfStream.NONE ? isUsedUp(fold) : consuming.isEmpty());
  }

  /**
   * Returns true once, when no items are left for the consumers; the caller then interrupts them.
   */
  public boolean letsConsumersGo(StateFold fold) {
    boolean due =
        end == EndOfStream.INTERRUPT
            && !interruptedConsumers
            && areProducersDone()
            && isUsedUp(fold);
    interruptedConsumers |= due;
    return due;
  }

  private boolean areProducersDone() {
    return producersStarted && producing.isEmpty();
  }

  private boolean isUsedUp(StateFold fold) {
    return fold.occupancy() == 0 && handsAtRest(fold);
  }

  /**
   * Returns true if no living thread holds an item to use up. A thread that ended with an item
   * keeps it.
   */
  private boolean handsAtRest(StateFold fold) {
    return fold.inHands() == 0
        || fold.state().threads().stream()
            .allMatch(
                thread ->
                    thread.hands() == null
                        || thread.status().isOver()
                        || finished.contains(thread.hands().item()));
  }
}
