package bufferscope.trace;

import bufferscope.event.Event;
import bufferscope.event.Event.CapacityChanged;
import bufferscope.event.Event.CellCreated;
import bufferscope.event.Event.CellRead;
import bufferscope.event.Event.CellWritten;
import bufferscope.event.Event.Index;
import bufferscope.event.Event.IndexMoved;
import bufferscope.event.Event.ItemFinished;
import bufferscope.event.Event.ItemMade;
import bufferscope.event.Event.MessageCreated;
import bufferscope.event.Event.ResultComputed;
import bufferscope.event.Event.SlotCopied;
import bufferscope.event.Event.SlotRead;
import bufferscope.event.Event.SlotWritten;
import bufferscope.event.Event.SlotsCreated;
import bufferscope.event.Event.ThreadEnded;
import bufferscope.event.Event.ThreadFailed;
import bufferscope.trace.SystemState.CellState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fold from events to a {@link SystemState}. It works in place, since a state may have a
 * thousand slots and a run a hundred thousand events a second; {@link #state} makes a value of it.
 *
 * <p>It believes every event, also those that broken buffer code makes: to judge them is not its
 * task. For one thread at a time.
 */
public final class StateFold {
  static final int LAST_FINISHED = 64;

  private final ThreadsFold threads;
  private final LocksFold monitor;
  private final SemaphoresFold semaphores;
  private final Map<String, Integer> cells = new LinkedHashMap<>();
  private final SafeguardsFold safeguards;
  private final SlotsFold ring;
  private final FinishedItems finished;
  private long at;
  private long events;
  private long made;

  public StateFold(SystemState start) {
    threads = new ThreadsFold(start.threads());
    monitor = new LocksFold(start.locks(), start.conditions(), threads);
    semaphores = new SemaphoresFold(start.semaphores(), threads);
    start.cells().forEach(cell -> cells.put(cell.name(), cell.value()));
    safeguards = new SafeguardsFold(start.safeguards(), threads);
    ring = new SlotsFold(start.buffer());
    finished = new FinishedItems(start.finished(), start.lastFinished());
    at = start.at();
    events = start.events();
    made = start.made();
  }

  public SystemState state() {
    return new SystemState(
        at,
        events,
        monitor.locks(),
        monitor.conditions(),
        semaphores.states(),
        cells.entrySet().stream()
            .map(cell -> new CellState(cell.getKey(), cell.getValue()))
            .toList(),
        ring.state(),
        threads.states(),
        made,
        finished.count(),
        finished.last(),
        safeguards.state());
  }

  public void apply(Event event) {
    events++;
    at = Math.max(at, event.at());
    if (isAboutSharedData(event)) {
      threads.acts(event);
    }
    boolean known =
        monitor.apply(event)
            || toRing(event)
            || toItems(event)
            || threads.apply(event)
            || semaphores.apply(event)
            || safeguards.apply(event)
            || toCells(event);
    if (!known) {
      throw new AssertionError("no rule for " + event);
    }
    if (event instanceof ThreadEnded || event instanceof ThreadFailed) {
      monitor.leave(event.thread());
      semaphores.leave(event.thread());
    }
  }

  private static boolean isAboutSharedData(Event event) {
    return event instanceof SlotWritten
        || event instanceof SlotRead
        || event instanceof SlotCopied
        || event instanceof CellRead
        || event instanceof CellWritten;
  }

  private boolean toRing(Event event) {
    if (event instanceof SlotWritten e) {
      ItemLife life = threads.give(e.thread(), e.item(), e.at());
      safeguards.puts(life);
      ring.write(e.slot(), life == null ? null : life.inserted(e.at()));
    } else if (event instanceof SlotRead e) {
      ItemLife life = ring.read(e.slot(), e.item());
      threads.receive(e.thread(), life == null ? null : life.removed(e.at()));
    } else if (event instanceof SlotCopied e) {
      threads.receive(e.thread(), ring.copy(e.slot(), e.at()));
    } else if (event instanceof MessageCreated) {
      ring.becomeMessage();
    } else if (event instanceof IndexMoved e) {
      ring.move(e.index() == Index.PUT, e.to());
    } else if (event instanceof CapacityChanged e) {
      ring.layOut(e.capacity(), e.slots());
    } else if (event instanceof SlotsCreated e) {
      ring.layOut(e.capacity(), e.capacity());
    } else {
      return false;
    }
    return true;
  }

  private boolean toItems(Event event) {
    if (event instanceof ItemMade e) {
      made++;
      threads.leftBuffer(e);
      threads.receive(e.thread(), ItemLife.made(e.item(), e.at()));
    } else if (event instanceof ItemFinished e) {
      threads.leftBuffer(e);
      ItemLife life = threads.give(e.thread(), e.item(), e.at());
      if (life != null) {
        finished.add(life.finished(e.at()));
      }
    } else {
      return event instanceof ResultComputed;
    }
    return true;
  }

  private boolean toCells(Event event) {
    if (event instanceof CellCreated e) {
      cells.put(e.cell(), e.value());
    } else if (event instanceof CellWritten e) {
      cells.put(e.cell(), e.value());
    } else {
      return event instanceof CellRead;
    }
    return true;
  }

  // What the judges of events need to know without making a state of it.

  /** The owner of the lock, or {@link Event#NO_THREAD}. */
  public int owner(String lock) {
    return monitor.owner(lock);
  }

  /** The lock that the condition belongs to. */
  public String lockOf(String condition) {
    return monitor.lockOf(condition);
  }

  /** Whether the buffer is built on locks at all. */
  public boolean hasLocks() {
    return monitor.hasLocks();
  }

  /** Whether the thread holds any lock. */
  public boolean holdsALock(int thread) {
    return monitor.holdsALock(thread);
  }

  /** What is in the slot, or null. */
  public @Nullable ItemLife slot(int slot) {
    return ring.slot(slot);
  }

  public int capacity() {
    return ring.capacity();
  }

  /** How many slots hold an item. */
  public int occupancy() {
    return ring.occupied();
  }

  public int inHands() {
    return threads.inHands();
  }

  public long made() {
    return made;
  }

  public long finished() {
    return finished.count();
  }

  /** The item that the thread holds, or null. */
  public @Nullable ItemLife hands(int thread) {
    return threads.hands(thread);
  }

  /** How many items were refused or put aside. */
  public long out() {
    return safeguards.out();
  }

  public String threadName(int thread) {
    return threads.name(thread);
  }
}
