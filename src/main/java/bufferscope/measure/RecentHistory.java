package bufferscope.measure;

import bufferscope.event.CellEvent.CellRead;
import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.LockEvent.ReleasedLock;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SemaphoreEvent.ReleasedPermit;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.trace.StateFold;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last events of each thread, slot and condition, from which a violation is explained. It does
 * not grow with the run.
 */
final class RecentHistory {
  private final Map<Integer, CallHistory> calls = new HashMap<>();
  private final Map<String, Signal> signals = new HashMap<>();
  private final Map<Integer, ItemAccess> written = new HashMap<>();
  private final Map<Integer, ItemAccess> read = new HashMap<>();
  private final LastTwo puts = new LastTwo();
  private final LastTwo takes = new LastTwo();

  /** The number of events so far, which is the position of the next one. */
  private long place;

  /** A store or a take by a thread. */
  record ItemAccess(long place, int thread, Item item) {}

  /** A signal by a thread; {@code whom} is the thread that was woken. */
  record Signal(long place, int by, int whom) {}

  /** The acts of a thread in its latest call of the buffer, and the events that affected it. */
  static final class CallHistory {
    /** The position of the event with which the call began. */
    long began;

    /** How the last wait ended; null if there was none, or it still lasts. */
    @Nullable WaitEnd waitEnd;

    /** The position of the event with which the last wait began. */
    long waitBegan;

    /** The thread whose signal ended the last wait. */
    int wokenBy = Event.NO_THREAD;

    /** Whether the buffer was empty, or full, when the last wait began. */
    boolean foundEmpty;

    boolean foundFull;

    /** Whether the thread released a lock. */
    boolean gaveLockBack;

    /** The semaphore of a permit that the thread acquired and has not used yet. */
    @Nullable String unusedPermit;

    @Nullable CellRead cellRead;

    boolean interrupted;
  }

  /** The last of some acts, and the last one by a different thread. */
  private static final class LastTwo {
    private @Nullable ItemAccess last;
    private @Nullable ItemAccess before;

    void add(ItemAccess access) {
      if (last != null && last.thread() != access.thread()) {
        before = last;
      }
      last = access;
    }

    Optional<ItemAccess> notBy(int thread) {
      ItemAccess access = last;
      return Optional.ofNullable(access != null && access.thread() == thread ? before : access);
    }
  }

  /** Records an event that the fold has applied. */
  void saw(Event event, StateFold fold) {
    place++;
    if (event instanceof SlotWritten e) {
      wrote(e);
    } else if (event instanceof SlotRead e) {
      tookFrom(e.thread(), e.slot(), e.item());
    } else if (event instanceof SlotCopied e) {
      tookFrom(e.thread(), e.slot(), e.item());
    } else if (event instanceof BeganWaiting e) {
      beganWaiting(call(e.thread()), fold);
    } else if (event instanceof Signalled e) {
      signals.put(e.condition(), new Signal(place, e.thread(), e.whom()));
      call(e.whom()).wokenBy = e.thread();
    } else if (event instanceof StoppedWaiting e) {
      call(e.thread()).waitEnd = e.end();
    } else if (event instanceof ReleasedLock e) {
      call(e.thread()).gaveLockBack = true;
    } else if (event instanceof AcquiredPermit e) {
      call(e.thread()).unusedPermit = e.semaphore();
    } else if (event instanceof ReleasedPermit e) {
      call(e.thread()).unusedPermit = null;
    } else if (event instanceof CellRead e) {
      call(e.thread()).cellRead = e;
    } else if (event instanceof ItemMade || event instanceof ItemFinished) {
      begins(event.thread());
    } else if (event instanceof ThreadEnded e) {
      ended(e);
    }
  }

  private void ended(ThreadEnded e) {
    if (e.ending() == ThreadEvent.Ending.RETIRED) {
      calls.remove(e.thread()); // threads may come and go as long as the run lasts
    } else {
      call(e.thread()).interrupted = e.ending() == ThreadEvent.Ending.INTERRUPTED;
    }
  }

  private void begins(int thread) {
    CallHistory fresh = new CallHistory();
    fresh.began = place;
    calls.put(thread, fresh);
  }

  private void wrote(SlotWritten e) {
    call(e.thread()).unusedPermit = null;
    if (e.item() != null) {
      ItemAccess access = new ItemAccess(place, e.thread(), e.item());
      written.put(e.slot(), access);
      puts.add(access);
    }
  }

  private void tookFrom(int thread, int slot, @Nullable Item item) {
    call(thread).unusedPermit = null;
    if (item != null) {
      ItemAccess access = new ItemAccess(place, thread, item);
      read.put(slot, access);
      takes.add(access);
    }
  }

  private void beganWaiting(CallHistory call, StateFold fold) {
    call.waitBegan = place;
    call.waitEnd = null;
    call.wokenBy = Event.NO_THREAD;
    call.foundEmpty = fold.occupancy() == 0;
    call.foundFull = fold.occupancy() >= fold.capacity();
  }

  CallHistory call(int thread) {
    return calls.computeIfAbsent(thread, key -> new CallHistory());
  }

  /** Returns the last signal on that condition. */
  Optional<Signal> signal(String condition) {
    return Optional.ofNullable(signals.get(condition));
  }

  /** Returns the last store into that slot. */
  Optional<ItemAccess> written(int slot) {
    return Optional.ofNullable(written.get(slot));
  }

  /** Returns the last take from that slot. */
  Optional<ItemAccess> read(int slot) {
    return Optional.ofNullable(read.get(slot));
  }

  /** Returns the last store by another thread. */
  Optional<ItemAccess> putNotBy(int thread) {
    return puts.notBy(thread);
  }

  /** Returns the last take by another thread. */
  Optional<ItemAccess> takeNotBy(int thread) {
    return takes.notBy(thread);
  }
}
