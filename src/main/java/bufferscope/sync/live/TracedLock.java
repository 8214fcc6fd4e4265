package bufferscope.sync.live;

import bufferscope.event.LockEvent;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A {@link ReentrantLock} that emits an event for each operation, while it is held. */
final class TracedLock extends ReentrantLock {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient Probe probe;

  TracedLock(String name, boolean fair, Probe probe) {
    super(fair);
    this.name = name;
    this.probe = probe;
  }

  String name() {
    return name;
  }

  @Override
  public void lock() {
    wants();
    super.lock();
    acquired();
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    wants();
    boolean held = false;
    try {
      super.lockInterruptibly();
      held = true;
    } finally {
      if (!held) {
        gaveUp();
      }
    }
    acquired();
  }

  @Override
  public boolean tryLock() {
    probe.reach();
    boolean held = super.tryLock();
    if (held) {
      acquired();
    }
    return held;
  }

  /** Tries in the time of the run: in a slow run, it tries for longer. */
  @Override
  public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
    Deadline deadline = new Deadline(probe, unit.toNanos(timeout));
    wants();
    boolean held = false;
    try {
      do {
        held = super.tryLock(deadline.realNanos(), TimeUnit.NANOSECONDS);
      } while (!held && !deadline.isOver());
    } finally {
      if (!held) {
        gaveUp();
      }
    }
    if (held) {
      acquired();
    }
    return held;
  }

  @Override
  public void unlock() {
    probe.reach();
    // A thread that does not hold the lock gets its IllegalMonitorStateException below.
    if (getHoldCount() == 1) {
      probe.emit(new LockEvent.ReleasedLock(probe.now(), probe.thread(), name));
    }
    super.unlock();
    probe.dwell();
  }

  /** Returns a condition for one wait of a {@link TracedCondition}. */
  Condition newWaitCondition() {
    return super.newCondition();
  }

  boolean hasWaiter(Condition ofOneWait) {
    return super.hasWaiters(ofOneWait);
  }

  /** Throws an exception: only {@link TracedSync#condition} makes conditions that are traced. */
  @Override
  public Condition newCondition() {
    throw new UnsupportedOperationException("a condition is made by Sync.condition, with a name");
  }

  @Override
  public boolean hasWaiters(Condition condition) {
    return getWaitQueueLength(condition) > 0;
  }

  @Override
  public int getWaitQueueLength(Condition condition) {
    if (condition instanceof TracedCondition traced && traced.isOf(this)) {
      return traced.waiting();
    }
    return super.getWaitQueueLength(condition); // throws: not a condition of this lock
  }

  /** Releases the calling thread's remaining holds without an event. */
  void releaseSilently() {
    while (isHeldByCurrentThread()) {
      super.unlock();
    }
  }

  private void wants() {
    probe.reach();
    if (!isHeldByCurrentThread()) {
      probe.emit(new LockEvent.WantsLock(probe.now(), probe.thread(), name));
      probe.dwellBefore(this::isLocked);
    }
  }

  private void acquired() {
    if (getHoldCount() == 1) {
      probe.emit(new LockEvent.AcquiredLock(probe.now(), probe.thread(), name));
      probe.dwell();
    }
  }

  private void gaveUp() {
    if (!isHeldByCurrentThread()) {
      probe.emit(new LockEvent.GaveUpLock(probe.now(), probe.thread(), name));
    }
  }
}
