package bufferscope.sync.live;

import bufferscope.event.Event;
import bufferscope.event.Event.WaitEnd;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/**
 * A real condition of a {@link TracedLock} that tells who waits, who is signalled and who goes on.
 *
 * <p>Whom a signal reaches is known from a wait set of its own, kept in the same order in which the
 * JDK documents to signal: longest waiting first. Somebody there may be interrupted or out of time
 * already, and only wait for the lock to say so; the JDK then signals the next one, who is seen to
 * go on, rightly as a signalled one, without having been seen to be signalled. A signal is told
 * when it is done, so that nobody queues up between. Its waits never end for no reason.
 */
@SuppressWarnings("WaitNotInLoop") // the loop is in the code that waits on this condition
final class TracedCondition implements Condition {
  private final String name;
  private final TracedLock lock;
  private final Condition condition;
  private final Probe probe;

  /** The waiting threads, longest waiting first; touched only while the lock is held. */
  private final Deque<Waiter> waiters = new ArrayDeque<>();

  TracedCondition(String name, TracedLock lock, Probe probe) {
    this.name = name;
    this.lock = lock;
    this.condition = lock.newCondition();
    this.probe = probe;
  }

  /** One wait of one thread; compared by identity. */
  private static final class Waiter {
    private final int thread;

    Waiter(int thread) {
      this.thread = thread;
    }
  }

  /** One of the forms of {@code Condition.await}; answers whether it ended before its time-out. */
  private interface Await {
    boolean await(Waiter waiter) throws InterruptedException;
  }

  @Override
  public void await() throws InterruptedException {
    await(
        false,
        waiter -> {
          condition.await();
          return true;
        });
  }

  @Override
  public void awaitUninterruptibly() {
    Waiter waiter = begin(false);
    condition.awaitUninterruptibly();
    end(waiter, WaitEnd.SIGNALLED);
  }

  /** Waits in the time of the run: where that is slow, the wait is longer. */
  @Override
  public long awaitNanos(long nanos) throws InterruptedException {
    long deadline = probe.now() + nanos;
    await(true, waiter -> awaitUntil(deadline, waiter));
    return deadline - probe.now();
  }

  /**
   * Answers whether a signal came before the run's time reached the deadline. When real time was
   * too short for that, it waits once more, unless it was signalled in between.
   */
  private boolean awaitUntil(long deadline, Waiter waiter) throws InterruptedException {
    boolean late;
    do {
      // Not awaitNanos, which does not tell a time-out from a signal that came in time.
      if (condition.await(probe.realNanos(deadline - probe.now()), TimeUnit.NANOSECONDS)) {
        return true;
      }
      late = probe.now() >= deadline;
    } while (!late && waiters.contains(waiter));
    return !late;
  }

  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    long deadline = probe.now() + unit.toNanos(time);
    return await(true, waiter -> awaitUntil(deadline, waiter));
  }

  @Override
  public boolean awaitUntil(Date deadline) throws InterruptedException {
    return await(true, waiter -> condition.awaitUntil(deadline));
  }

  private boolean await(boolean timed, Await await) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Waiter waiter = begin(timed);
    WaitEnd end = WaitEnd.INTERRUPTED;
    try {
      boolean inTime = await.await(waiter);
      end = inTime ? WaitEnd.SIGNALLED : WaitEnd.TIMED_OUT;
      return inTime;
    } finally {
      end(waiter, end);
    }
  }

  private Waiter begin(boolean timed) {
    probe.reach(true);
    checkOwner();
    Waiter waiter = new Waiter(probe.thread());
    waiters.addLast(waiter);
    probe.emit(new Event.BeganWaiting(probe.now(), waiter.thread, name, timed));
    return waiter;
  }

  private void end(Waiter waiter, WaitEnd end) {
    waiters.remove(waiter);
    probe.emit(new Event.StoppedWaiting(probe.now(), waiter.thread, name, end));
    probe.dwell();
  }

  @Override
  public void signal() {
    probe.reach(true);
    checkOwner();
    Waiter first = waiters.pollFirst();
    int whom = first == null ? Event.NOBODY : first.thread;
    condition.signal();
    probe.emit(new Event.Signalled(probe.now(), probe.thread(), name, whom));
    probe.dwell();
  }

  @Override
  public void signalAll() {
    probe.reach(false);
    checkOwner();
    condition.signalAll();
    if (waiters.isEmpty()) {
      probe.emit(new Event.Signalled(probe.now(), probe.thread(), name, Event.NOBODY));
    }
    for (Waiter waiter : waiters) {
      probe.emit(new Event.Signalled(probe.now(), probe.thread(), name, waiter.thread));
    }
    waiters.clear();
    probe.dwell();
  }

  private void checkOwner() {
    if (!lock.isHeldByCurrentThread()) {
      throw new IllegalMonitorStateException(
          "the lock " + lock.name() + " of condition " + name + " is not held");
    }
  }
}
