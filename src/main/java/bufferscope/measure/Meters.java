package bufferscope.measure;

import bufferscope.event.CellEvent.CellRead;
import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.ConditionCreated;
import bufferscope.event.ConditionEvent.LeftWaitSet;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.GaveUpLock;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SemaphoreEvent.GaveUpPermit;
import bufferscope.event.SemaphoreEvent.WantsPermit;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.ThreadEvent.ReachedLine;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.measure.Entrances.Entrance;
import bufferscope.trace.ItemLife;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures a run from its events, in memory that does not grow with its length. For one thread at a
 * time.
 */
public final class Meters {
  public static final int SAMPLE_MILLIS = 250;
  public static final int RECENT_SECONDS = 5;

  private final StateFold fold;
  private final RunMeter meter;

  /** The entry queue of each condition's lock, by the name of the condition. */
  private final Map<String, Entrance> entrances = new HashMap<>();

  /** The stock of a run, read off the fold of its events. */
  private record Folded(StateFold fold) implements Stock {
    @Override
    public int occupancy() {
      return fold.occupancy();
    }

    @Override
    public int capacity() {
      return fold.capacity();
    }

    @Override
    public int inHands() {
      return fold.inHands();
    }

    @Override
    public long made() {
      return fold.made();
    }

    @Override
    public long finished() {
      return fold.finished();
    }
  }

  /** Creates the meters of a run whose events {@code fold} applies. */
  public Meters(StateFold fold) {
    this.fold = fold;
    meter = new RunMeter(new Folded(fold));
  }

  /** Begins with the threads of that state. */
  void begin(SystemState start) {
    meter.begin(start.at());
    start.conditions().forEach(each -> entrances.put(each.name(), meter.entrance(each.lock())));
    for (ThreadState thread : start.threads()) {
      if (!thread.status().isOver()) {
        meter.started(thread.id(), thread.role(), start.at());
      }
      if (thread.status() == ThreadState.Status.WAITING) {
        meter.beganWaiting(thread.id(), start.at());
      }
    }
  }

  /** Reads an event before the fold applies it. */
  public void before(Event event) {
    meter.advanceTo(event.at());
    int thread = event.thread();
    if (event instanceof CellRead || event instanceof ReachedLine) {
      return; // it only reads
    } else if (event instanceof BeganWaiting e) {
      meter.beganWaiting(thread, e.at());
      return;
    } else if (event instanceof StoppedWaiting e) {
      meter.stoppedWaiting(thread, e.at(), e.end() == WaitEnd.SIGNALLED);
      meter.gets(ofCondition(e.condition()), thread);
      return;
    }
    meter.acted(thread);
    entry(event);
    if (event instanceof ThreadStarted e) {
      meter.started(thread, e.role(), e.at());
    } else if (event instanceof ThreadEnded || event instanceof ThreadFailed) {
      meter.ended(thread, event.at());
    } else if (event instanceof ItemMade || event instanceof ItemFinished) {
      meter.worked(thread);
    } else if (event instanceof SlotRead e) {
      takes(e.at(), e.slot(), e.item());
    } else if (event instanceof SlotCopied e) {
      takes(e.at(), e.slot(), e.item());
    }
  }

  /** Counts the threads that want a lock or a permit, and those that got it. */
  private void entry(Event event) {
    int thread = event.thread();
    if (event instanceof WantsLock e) {
      meter.wants(meter.entrance(e.lock()), thread);
    } else if (event instanceof AcquiredLock e) {
      meter.gets(meter.entrance(e.lock()), thread);
    } else if (event instanceof GaveUpLock e) {
      meter.givesUp(meter.entrance(e.lock()), thread);
    } else if (event instanceof WantsPermit e) {
      meter.beganWaitingForPermit(thread, e.at());
      meter.wants(meter.entrance(e.semaphore()), thread);
    } else if (event instanceof AcquiredPermit e) {
      meter.stoppedWaitingForPermit(thread, e.at());
      meter.gets(meter.entrance(e.semaphore()), thread);
    } else if (event instanceof GaveUpPermit e) {
      meter.stoppedWaitingForPermit(thread, e.at());
      meter.givesUp(meter.entrance(e.semaphore()), thread);
    } else if (event instanceof ConditionCreated e) {
      entrances.put(e.condition(), meter.entrance(e.lock()));
    } else if (event instanceof Signalled e && e.whom() != Event.NO_THREAD) {
      meter.wants(ofCondition(e.condition()), e.whom());
    } else if (event instanceof LeftWaitSet e) {
      meter.wants(ofCondition(e.condition()), thread);
    }
  }

  private Entrance ofCondition(String condition) {
    return entrances.computeIfAbsent(condition, meter::entrance);
  }

  /** The thread takes the item of that slot, unless an earlier one has taken it already. */
  private void takes(long at, int slot, @Nullable Item item) {
    ItemLife life = fold.slot(slot);
    if (life != null && life.isStored() && life.item().equals(item)) {
      meter.left(Math.max(0, at - life.inserted()));
    }
  }

  /** Advances the time without an event; earlier times than the newest known are ignored. */
  public void advanceTo(long time) {
    meter.advanceTo(time);
  }

  /** Returns the meter that these meters feed. */
  public RunMeter meter() {
    return meter;
  }

  public Measures measures() {
    return meter.measures();
  }
}
