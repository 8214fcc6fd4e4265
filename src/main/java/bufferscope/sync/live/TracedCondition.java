package bufferscope.sync.live;

import bufferscope.event.ConditionEvent;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a {@link TracedLock} that emits an event when a thread begins to wait, is
 * signalled and goes on.
 *
 * <p>The JDK does not report which thread a signal reaches. So this class keeps the wait set
 * itself, in the order of the JDK, and gives each wait a JDK condition of its own. A signal goes to
 * the longest waiting thread whose wait has not ended.
 *
 * <p>A wait has ended when it was interrupted or its time has passed, even if its thread is still
 * in the entry queue of the lock. A wait may have to be renewed if the run was slowed down
 * meanwhile; it keeps its place in the wait set then. There are no spurious wake-ups.
 */
@SuppressWarnings({
  "WaitNotInLoop", // the loop is in the code that waits on this condition
  "JavaUtilDate" // as in the interface
})
final class TracedCondition implements Condition {
  private final String name;
  private final TracedLock lock;
  private final Probe probe;

  /** The wait set, longest waiting first; used only while the lock is held. */
  private final Deque<Waiter> waiters = new ArrayDeque<>();

  TracedCondition(String name, TracedLock lock, Probe probe) {
    this.name = name;
    this.lock = lock;
    this.probe = probe;
  }

  /** One wait of one thread; used only while the lock is held, and compared by identity. */
  private final class Waiter {
    private final int thread = probe.thread();
    private final Condition condition = lock.newWaitCondition();

    /** The end of a timed wait, in the run's time; null for an untimed one. */
    private final @Nullable Deadline deadline;

    /** The time at which the JDK ends the wait: too early if the run was slowed down meanwhile. */
    private long realDeadline;

    private boolean signalled;

    Waiter(@Nullable Deadline deadline) {
      this.deadline = deadline;
    }

    /** Waits for a signal, or until the deadline is reached in the run's time. */
    void await(Deadline until) throws InterruptedException {
      do {
        long nanos = until.realNanos();
        realDeadline = System.nanoTime() + nanos;
        // The result is not enough: a signal may come before this wait is renewed.
        boolean unused = condition.await(nanos, TimeUnit.NANOSECONDS);
      } while (!signalled && !until.isOver());
    }

    /** Returns true if the wait has ended without a signal, and its thread wants the lock again. */
    boolean isOver() {
      return !lock.hasWaiter(condition) && !willBeRenewed();
    }

    private boolean willBeRenewed() {
      return deadline != null && System.nanoTime() - realDeadline >= 0 && !deadline.isOver();
    }

    void signal() {
      signalled = true;
      condition.signal();
      probe.emit(new ConditionEvent.Signalled(probe.now(), probe.thread(), name, thread));
    }
  }

  @Override
  public void await() throws InterruptedException {
    boolean unused = await((Deadline) null);
  }

  @Override
  public void awaitUninterruptibly() {
    Waiter waiter = begin(null);
    waiter.condition.awaitUninterruptibly();
    end(waiter, WaitEnd.SIGNALLED);
  }

  /** Waits in the time of the run: in a slow run, the wait is longer. */
  @Override
  public long awaitNanos(long nanos) throws InterruptedException {
    Deadline deadline = new Deadline(probe, nanos);
    boolean unused = await(deadline);
    return Math.min(nanos, deadline.rest());
  }

  /** Waits in the time of the run, as {@link #awaitNanos}. */
  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    return await(new Deadline(probe, unit.toNanos(time)));
  }

  /** Waits for as much of the run's time as there is real time until the deadline. */
  @Override
  public boolean awaitUntil(Date deadline) throws InterruptedException {
    long now = System.currentTimeMillis();
    return await(Math.max(deadline.getTime(), now) - now, TimeUnit.MILLISECONDS);
  }

  /**
   * Returns true if the thread was signalled. An interrupt after the signal only sets its status.
   */
  private boolean await(@Nullable Deadline deadline) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Waiter waiter = begin(deadline);
    WaitEnd otherwise = WaitEnd.INTERRUPTED;
    try {
      if (deadline == null) {
        waiter.condition.await();
      } else {
        waiter.await(deadline);
      }
      otherwise = WaitEnd.TIMED_OUT;
    } catch (InterruptedException e) {
      if (!waiter.signalled) {
        throw e;
      }
      Thread.currentThread().interrupt();
    } finally {
      end(waiter, waiter.signalled ? WaitEnd.SIGNALLED : otherwise);
    }
    return waiter.signalled;
  }

  private Waiter begin(@Nullable Deadline deadline) {
    probe.reach();
    checkOwner();
    Waiter waiter = new Waiter(deadline);
    waiters.addLast(waiter);
    probe.emit(new ConditionEvent.BeganWaiting(probe.now(), waiter.thread, name, deadline != null));
    probe.waits();
    return waiter;
  }

  private void end(Waiter waiter, WaitEnd end) {
    if (!waiter.signalled) {
      waiters.remove(waiter);
    }
    probe.emit(new ConditionEvent.StoppedWaiting(probe.now(), waiter.thread, name, end));
    probe.dwell();
  }

  @Override
  public void signal() {
    probe.reach();
    checkOwner();
    Waiter first = waiters.pollFirst();
    while (first != null && first.isOver()) {
      first = waiters.pollFirst();
    }
    if (first == null) {
      emitNoWaiter();
    } else {
      first.signal();
    }
    probe.dwell();
  }

  @Override
  public void signalAll() {
    probe.reach();
    checkOwner();
    waiters.removeIf(Waiter::isOver);
    if (waiters.isEmpty()) {
      emitNoWaiter();
    }
    waiters.forEach(Waiter::signal);
    waiters.clear();
    probe.dwell();
  }

  private void emitNoWaiter() {
    probe.emit(new ConditionEvent.Signalled(probe.now(), probe.thread(), name, Event.NO_THREAD));
  }

  /** Returns the number of waiting threads. Call only when holding the lock. */
  int waiting() {
    checkOwner();
    return (int) waiters.stream().filter(waiter -> !waiter.isOver()).count();
  }

  boolean isOf(TracedLock other) {
    return lock == other;
  }

  private void checkOwner() {
    if (!lock.isHeldByCurrentThread()) {
      throw new IllegalMonitorStateException(
          "the lock " + lock.name() + " of condition " + name + " is not held");
    }
  }
}
