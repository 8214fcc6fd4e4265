package bufferscope.record;

import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.LeftWaitSet;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.ReleasedLock;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SemaphoreEvent.ReleasedPermit;
import bufferscope.event.SemaphoreEvent.SemaphoreCreated;
import bufferscope.event.SemaphoreEvent.WantsPermit;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.record.Arrow.Relation;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the causes of events. Each arrow follows from events:
 *
 * <ul>
 *   <li>A signal names the thread that it moves to the entry queue.
 *   <li>The next owner of a lock was let in by the previous release, if it was in the entry queue
 *       by then. A thread that came later owes nothing to the previous one.
 *   <li>A thread waited for a permit. The semaphore had none; then came a single release, and then
 *       this thread acquired a permit. A release is reported just before it happens and an
 *       acquisition just after, so there are never fewer reported permits than real ones. So if no
 *       permit is reported, there is none, and this thread got the released one.
 *   <li>An item that is taken was put by the thread that stored it last.
 * </ul>
 */
final class Arrows {
  private static final long BEFORE_ALL = -1;

  private final Consumer<Arrow> found;
  private final Map<Integer, Long> queuedSince = new HashMap<>();
  private final Map<String, Cause> releases = new HashMap<>();
  private final Map<String, Permits> permits = new HashMap<>();
  private final Map<Item, Cause> puts = new HashMap<>();

  private record Cause(long index, Event event) {
    Arrow arrow(Relation relation, long to, int toThread, long toAt) {
      return new Arrow(relation, index, event.thread(), event.at(), to, toThread, toAt);
    }
  }

  private static final class Permits {
    int count;

    /** The release that made the count 1; null if there was another one since the count was 0. */
    @Nullable Cause only;

    Permits(int count) {
      this.count = count;
    }
  }

  Arrows(SystemState start, Consumer<Arrow> found) {
    this.found = found;
    for (ThreadState thread : start.threads()) {
      switch (thread.status()) {
        case WANTS_LOCK, SIGNALLED, WAITING -> queuedSince.put(thread.id(), BEFORE_ALL);
        default -> {}
      }
    }
    start.semaphores().forEach(each -> permits.put(each.name(), new Permits(each.permits())));
  }

  /** Reads an event; called before the fold applies it. */
  void read(long index, Event event, StateFold before) {
    if (event instanceof WantsLock
        || event instanceof LeftWaitSet
        || event instanceof WantsPermit) {
      queuedSince.put(event.thread(), index);
    } else if (event instanceof Signalled e) {
      signalled(index, e);
    } else if (event instanceof ReleasedLock e) {
      released(index, e, e.lock(), before);
    } else if (event instanceof BeganWaiting e) {
      released(index, e, before.lockOf(e.condition()), before);
      queuedSince.remove(e.thread());
    } else if (event instanceof AcquiredLock e) {
      acquired(index, e, e.lock());
    } else if (event instanceof StoppedWaiting e) {
      acquired(index, e, before.lockOf(e.condition()));
    } else if (event instanceof SemaphoreCreated e) {
      permits.put(e.semaphore(), new Permits(e.permits()));
    } else if (event instanceof ReleasedPermit e) {
      released(new Cause(index, e), permits(e.semaphore()));
    } else if (event instanceof AcquiredPermit e) {
      acquired(index, e, permits(e.semaphore()));
    } else if (event instanceof SlotWritten e && e.item() != null) {
      puts.put(e.item(), new Cause(index, e));
    } else if (event instanceof SlotRead e) {
      took(index, e, e.item());
    } else if (event instanceof SlotCopied e) {
      took(index, e, e.item());
    } else if (event instanceof ItemFinished e) {
      puts.remove(e.item());
    }
  }

  /** Removes causes before that event. */
  void dropBefore(long index) {
    puts.values().removeIf(put -> put.index < index);
  }

  private void signalled(long index, Signalled e) {
    if (e.whom() != Event.NO_THREAD) {
      queuedSince.put(e.whom(), index);
      found.accept(new Cause(index, e).arrow(Relation.SIGNAL, index, e.whom(), e.at()));
    }
  }

  private void released(long index, Event event, String lock, StateFold before) {
    if (before.owner(lock) == event.thread()) {
      releases.put(lock, new Cause(index, event));
    }
  }

  private void acquired(long index, Event event, String lock) {
    Cause release = releases.remove(lock);
    if (release != null && waitedBefore(release, event.thread())) {
      found.accept(release.arrow(Relation.UNLOCK, index, event.thread(), event.at()));
    }
    queuedSince.remove(event.thread());
  }

  private static void released(Cause release, Permits of) {
    of.only = of.count == 0 ? release : null;
    of.count++;
  }

  private void acquired(long index, Event event, Permits of) {
    Cause only = of.only;
    if (only != null && waitedBefore(only, event.thread())) {
      found.accept(only.arrow(Relation.PERMIT, index, event.thread(), event.at()));
    }
    of.only = null;
    of.count--;
    queuedSince.remove(event.thread());
  }

  /** Returns true if the thread was in the queue when the other one released the lock. */
  private boolean waitedBefore(Cause release, int thread) {
    Long since = queuedSince.get(thread);
    return since != null && since < release.index && release.event.thread() != thread;
  }

  private void took(long index, Event event, @Nullable Item item) {
    Cause put = item == null ? null : puts.get(item);
    if (put != null) {
      found.accept(put.arrow(Relation.ITEM, index, event.thread(), event.at()));
    }
  }

  private Permits permits(String semaphore) {
    return permits.computeIfAbsent(semaphore, key -> new Permits(0));
  }
}
