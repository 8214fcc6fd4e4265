package bufferscope.trace;

import bufferscope.event.Event;
import bufferscope.event.Event.EventVisitors;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fold from events to a {@link SystemState}. It works in place, since a state may have a
 * thousand slots and a run a hundred thousand events a second; {@link #state} makes a value of it.
 *
 * <p>It applies every event without judging it, even an event that only broken buffer code causes.
 * For one thread at a time.
 */
public final class StateFold {
  static final int LAST_FINISHED = 64;

  private final ThreadsFold threads;
  private final LocksFold locks;
  private final SemaphoresFold semaphores;
  private final CellsFold cells;
  private final SafeguardsFold safeguards;
  private final SlotsFold slots;
  private final ItemsFold items;
  private final EventVisitors folds;
  private long at;
  private long events;

  public StateFold(SystemState start) {
    threads = new ThreadsFold(start.threads());
    locks = new LocksFold(start.locks(), start.conditions(), threads);
    semaphores = new SemaphoresFold(start.semaphores(), threads);
    cells = new CellsFold(start.cells(), threads);
    safeguards = new SafeguardsFold(start.safeguards(), threads);
    slots = new SlotsFold(start.buffer(), threads, safeguards);
    items = new ItemsFold(start, threads);
    folds = new EventVisitors(locks, locks, semaphores, slots, cells, items, threads, safeguards);
    at = start.at();
    events = start.events();
  }

  public SystemState state() {
    return new SystemState(
        at,
        events,
        locks.locks(),
        locks.conditions(),
        semaphores.states(),
        cells.states(),
        slots.state(),
        threads.states(),
        items.made(),
        items.finished(),
        items.lastFinished(),
        safeguards.state());
  }

  public void apply(Event event) {
    events++;
    at = Math.max(at, event.at());
    event.accept(folds);
    if (event instanceof ThreadEnded || event instanceof ThreadFailed) {
      locks.leave(event.thread());
      semaphores.leave(event.thread());
    }
  }

  // Queries for judging an event without making a state.

  /** Returns the owner of the lock, or {@link Event#NO_THREAD}. */
  public int owner(String lock) {
    return locks.owner(lock);
  }

  /** Returns the holder of a binary semaphore, or {@link Event#NO_THREAD}. */
  public int holder(String semaphore) {
    return semaphores.holder(semaphore);
  }

  /** Returns the lock that the condition belongs to. */
  public String lockOf(String condition) {
    return locks.lockOf(condition);
  }

  /** Returns true if the buffer uses locks at all. */
  public boolean hasLocks() {
    return locks.hasLocks();
  }

  /** Returns true if the thread holds any lock. */
  public boolean holdsALock(int thread) {
    return locks.holdsALock(thread);
  }

  /** Returns the item in the slot, or null. */
  public @Nullable ItemLife slot(int slot) {
    return slots.slot(slot);
  }

  public int capacity() {
    return slots.capacity();
  }

  /** Returns the number of slots that hold an item. */
  public int occupancy() {
    return slots.occupied();
  }

  public int inHands() {
    return threads.inHands();
  }

  public long made() {
    return items.made();
  }

  public long finished() {
    return items.finished();
  }

  /** Returns the item that the thread holds, or null. */
  public @Nullable ItemLife hands(int thread) {
    return threads.hands(thread);
  }

  /** Returns the number of items refused or put aside. */
  public long out() {
    return safeguards.out();
  }

  /** Returns the state of one thread; empty if it has not started, or is gone. */
  public Optional<ThreadState> thread(int id) {
    return threads.state(id);
  }

  public String threadName(int thread) {
    return threads.name(thread);
  }
}
