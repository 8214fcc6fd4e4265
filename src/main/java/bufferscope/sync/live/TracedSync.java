package bufferscope.sync.live;

import bufferscope.event.CellEvent;
import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.LockEvent;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.sync.Cell;
import bufferscope.sync.Message;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * The JDK's primitives, with each step reported to a {@link Probe}. The elements of the slots are
 * {@link Item}s.
 */
public final class TracedSync implements Sync {
  private final Probe probe;
  private final boolean fair;
  private final List<TracedLock> locks = new CopyOnWriteArrayList<>();

  public TracedSync(Probe probe, boolean fair) {
    this.probe = probe;
    this.fair = fair;
  }

  @Override
  public Lock lock(String name) {
    return lock(name, false);
  }

  /** Returns a lock that is fair if the run is set so, or {@code alwaysFair}. */
  public Lock lock(String name, boolean alwaysFair) {
    boolean isFair = fair || alwaysFair;
    probe.emit(new LockEvent.LockCreated(probe.now(), Event.NO_THREAD, name, isFair));
    TracedLock lock = new TracedLock(name, isFair, probe);
    locks.add(lock);
    return lock;
  }

  /** Returns true if the calling thread holds a lock. No other thread can release it. */
  public boolean isLockHeld() {
    return locks.stream().anyMatch(TracedLock::isHeldByCurrentThread);
  }

  /** Releases all locks that the calling thread still holds, without an event. */
  public void releaseLocks() {
    locks.forEach(TracedLock::releaseSilently);
  }

  @Override
  public Condition condition(Lock lock, String name) {
    if (!(lock instanceof TracedLock traced)) {
      throw new IllegalArgumentException("condition " + name + " needs a lock of this Sync");
    }
    probe.emit(
        new ConditionEvent.ConditionCreated(probe.now(), Event.NO_THREAD, traced.name(), name));
    return new TracedCondition(name, traced, probe);
  }

  @Override
  public <E> Slots<E> slots(int capacity) {
    Slots<E> slots = new TracedSlots<>(capacity, probe);
    probe.emit(new SlotsEvent.SlotsCreated(probe.now(), Event.NO_THREAD, slots.capacity()));
    return slots;
  }

  @Override
  public <E> Message<E> message() {
    probe.emit(new SlotsEvent.MessageCreated(probe.now(), Event.NO_THREAD));
    return new TracedMessage<>(probe);
  }

  @Override
  public Cell cell(String name, int value) {
    probe.emit(new CellEvent.CellCreated(probe.now(), Event.NO_THREAD, name, value));
    return new TracedCell(name, value, probe);
  }

  @Override
  public Semaphore semaphore(String name, int permits) {
    return semaphore(name, permits, false);
  }

  /** Returns a semaphore that is fair if the run is set so, or {@code alwaysFair}. */
  public Semaphore semaphore(String name, int permits, boolean alwaysFair) {
    return semaphore(name, permits, Integer.MAX_VALUE, fair || alwaysFair);
  }

  @Override
  public Semaphore binarySemaphore(String name, int permits) {
    return semaphore(name, permits, 1, fair);
  }

  private Semaphore semaphore(String name, int permits, int limit, boolean isFair) {
    Semaphore semaphore = new TracedSemaphore(name, permits, limit, isFair, probe);
    boolean binary = limit == 1;
    probe.emit(
        new SemaphoreEvent.SemaphoreCreated(probe.now(), Event.NO_THREAD, name, permits, binary));
    return semaphore;
  }

  @Override
  public <E> BlockingQueue<E> queue(int capacity) {
    BlockingQueue<E> queue = new TracedQueue<>(Slots.checkCapacity(capacity), fair, probe);
    probe.emit(new SlotsEvent.SlotsCreated(probe.now(), Event.NO_THREAD, capacity));
    return queue;
  }

  @Override
  public void spinWait() throws InterruptedException {
    probe.reach();
    SpinWait.once();
    probe.dwell();
  }
}
