package bufferscope.sync.live;

import bufferscope.event.SemaphoreEvent;
import java.util.concurrent.TimeUnit;

/**
 * A semaphore that reports which threads want, acquire and release permits.
 *
 * <p>A release is reported just before it happens and an acquisition just after. In the order of
 * events, no permit is therefore acquired before it was released.
 */
final class TracedSemaphore extends PlainSemaphore {
  private final String name;
  private final Probe probe;

  TracedSemaphore(String name, int permits, int limit, boolean fair, Probe probe) {
    super(permits, limit, fair);
    this.name = name;
    this.probe = probe;
  }

  @Override
  public void acquire() throws InterruptedException {
    wants(false);
    boolean acquired = false;
    try {
      super.acquire();
      acquired = true;
    } finally {
      report(acquired);
    }
  }

  /** Tries in the time of the run: in a slow run, it tries for longer. */
  @Override
  public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
    Deadline deadline = new Deadline(probe, unit.toNanos(timeout));
    wants(true);
    boolean acquired = false;
    try {
      do {
        acquired = super.tryAcquire(deadline.realNanos(), TimeUnit.NANOSECONDS);
      } while (!acquired && !deadline.isOver());
      return acquired;
    } finally {
      report(acquired);
    }
  }

  @Override
  public void release() {
    probe.reach();
    super.release();
    probe.dwell();
  }

  @Override
  void releasing() {
    probe.emit(new SemaphoreEvent.ReleasedPermit(probe.now(), probe.thread(), name));
  }

  private void wants(boolean timed) {
    probe.reach();
    probe.emit(new SemaphoreEvent.WantsPermit(probe.now(), probe.thread(), name, timed));
    probe.dwellBefore(this::hasNoPermit);
  }

  private void report(boolean acquired) {
    long at = probe.now();
    int thread = probe.thread();
    probe.emit(
        acquired
            ? new SemaphoreEvent.AcquiredPermit(at, thread, name)
            : new SemaphoreEvent.GaveUpPermit(at, thread, name));
    probe.dwell();
  }
}
