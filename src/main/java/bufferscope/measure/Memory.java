package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Event.AcquiredPermit;
import bufferscope.event.Event.BeganWaiting;
import bufferscope.event.Event.CellRead;
import bufferscope.event.Event.ItemFinished;
import bufferscope.event.Event.ItemMade;
import bufferscope.event.Event.ReleasedLock;
import bufferscope.event.Event.ReleasedPermit;
import bufferscope.event.Event.Signalled;
import bufferscope.event.Event.SlotCopied;
import bufferscope.event.Event.SlotRead;
import bufferscope.event.Event.SlotWritten;
import bufferscope.event.Event.StoppedWaiting;
import bufferscope.event.Event.ThreadEnded;
import bufferscope.event.Event.WaitEnd;
import bufferscope.event.Item;
import bufferscope.trace.StateFold;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened last to each thread, slot and condition: in it lies the cause of what goes wrong
 * next. It does not grow with the run.
 */
final class Memory {
  private final Map<Integer, Stay> stays = new HashMap<>();
  private final Map<String, Signal> signals = new HashMap<>();
  private final Map<Integer, Act> written = new HashMap<>();
  private final Map<Integer, Act> read = new HashMap<>();
  private final LastTwo puts = new LastTwo();
  private final LastTwo takes = new LastTwo();

  /** How many events there were: the place of the next one among all. */
  private long place;

  /** A thread stored an item, or took one. */
  record Act(long place, int thread, Item item) {}

  /** A thread signalled another one, or nobody. */
  record Signal(long place, int by, int whom) {}

  /** What a thread did and what happened to it since it last came to the buffer. */
  static final class Stay {
    /** When it came. */
    long began;

    /** How its last wait ended; null if it did not wait, or still does. */
    @Nullable WaitEnd waitEnd;

    /** When its last wait began. */
    long waitBegan;

    /** Whose signal ended its last wait. */
    int wokenBy = Event.NOBODY;

    /** Whether it found no item, or no room, when its last wait began. */
    boolean foundEmpty;

    boolean foundFull;

    /** Whether it gave a lock back. */
    boolean gaveLockBack;

    /** A permit that it acquired and made nothing of yet. */
    @Nullable String unusedPermit;

    @Nullable CellRead cellRead;

    boolean interrupted;
  }

  /** The last of some acts, and the last one of another thread than that. */
  private static final class LastTwo {
    private @Nullable Act last;
    private @Nullable Act before;

    void add(Act act) {
      if (last != null && last.thread() != act.thread()) {
        before = last;
      }
      last = act;
    }

    Optional<Act> notBy(int thread) {
      Act act = last;
      return Optional.ofNullable(act != null && act.thread() == thread ? before : act);
    }
  }

  /** Keeps what there is to keep of the event, which has just been applied. */
  void saw(Event event, StateFold fold) {
    place++;
    if (event instanceof SlotWritten e) {
      wrote(e);
    } else if (event instanceof SlotRead e) {
      tookFrom(e.thread(), e.slot(), e.item());
    } else if (event instanceof SlotCopied e) {
      tookFrom(e.thread(), e.slot(), e.item());
    } else if (event instanceof BeganWaiting e) {
      beganWaiting(stay(e.thread()), fold);
    } else if (event instanceof Signalled e) {
      signals.put(e.condition(), new Signal(place, e.thread(), e.whom()));
      stay(e.whom()).wokenBy = e.thread();
    } else if (event instanceof StoppedWaiting e) {
      stay(e.thread()).waitEnd = e.end();
    } else if (event instanceof ReleasedLock e) {
      stay(e.thread()).gaveLockBack = true;
    } else if (event instanceof AcquiredPermit e) {
      stay(e.thread()).unusedPermit = e.semaphore();
    } else if (event instanceof ReleasedPermit e) {
      stay(e.thread()).unusedPermit = null;
    } else if (event instanceof CellRead e) {
      stay(e.thread()).cellRead = e;
    } else if (event instanceof ItemMade || event instanceof ItemFinished) {
      begins(event.thread());
    } else if (event instanceof ThreadEnded e) {
      ended(e);
    }
  }

  private void ended(ThreadEnded e) {
    if (e.ending() == Event.Ending.RETIRED) {
      stays.remove(e.thread()); // threads may come and go as long as the run lasts
    } else {
      stay(e.thread()).interrupted = e.ending() == Event.Ending.INTERRUPTED;
    }
  }

  private void begins(int thread) {
    Stay fresh = new Stay();
    fresh.began = place;
    stays.put(thread, fresh);
  }

  private void wrote(SlotWritten e) {
    stay(e.thread()).unusedPermit = null;
    if (e.item() != null) {
      Act act = new Act(place, e.thread(), e.item());
      written.put(e.slot(), act);
      puts.add(act);
    }
  }

  private void tookFrom(int thread, int slot, @Nullable Item item) {
    stay(thread).unusedPermit = null;
    if (item != null) {
      Act act = new Act(place, thread, item);
      read.put(slot, act);
      takes.add(act);
    }
  }

  private void beganWaiting(Stay stay, StateFold fold) {
    stay.waitBegan = place;
    stay.waitEnd = null;
    stay.wokenBy = Event.NOBODY;
    stay.foundEmpty = fold.occupancy() == 0;
    stay.foundFull = fold.occupancy() >= fold.capacity();
  }

  Stay stay(int thread) {
    return stays.computeIfAbsent(thread, key -> new Stay());
  }

  /** The last signal on that condition. */
  Optional<Signal> signal(String condition) {
    return Optional.ofNullable(signals.get(condition));
  }

  /** What was stored in that slot last. */
  Optional<Act> written(int slot) {
    return Optional.ofNullable(written.get(slot));
  }

  /** What was taken from that slot last. */
  Optional<Act> read(int slot) {
    return Optional.ofNullable(read.get(slot));
  }

  /** The last item that another thread stored. */
  Optional<Act> putNotBy(int thread) {
    return puts.notBy(thread);
  }

  /** The last item that another thread took. */
  Optional<Act> takeNotBy(int thread) {
    return takes.notBy(thread);
  }
}
