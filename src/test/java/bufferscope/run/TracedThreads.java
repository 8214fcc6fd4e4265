package bufferscope.run;

import bufferscope.event.EventQueue;
import bufferscope.sync.live.Probe;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Traces the threads of a benchmark as a live run traces its own: one more thread reads their
 * events and drops them.
 */
public final class TracedThreads {
  private static final int BATCH = 8192;
  private static final int MAX_BACKLOG = 1 << 17;
  private static final long REST_NANOS = 100_000;

  private final RunControl control = new RunControl();
  private final EventQueue events = new EventQueue();
  private final LiveProbe probe = new LiveProbe(control, events, new CodeLines(events));
  private final AtomicInteger lastId = new AtomicInteger();
  private final Thread reader = new Thread(this::read, "reader");

  public TracedThreads() {
    control.resume(false);
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    while (!control.isStopping()) {
      if (events.drain(event -> {}, BATCH) == 0) {
        LockSupport.parkNanos(this, REST_NANOS);
      }
    }
  }

  /** The probe for the buffer's primitives. */
  public Probe probe() {
    return probe;
  }

  /** Makes a task traceable, whichever thread runs it. */
  public Runnable traced(Runnable task) {
    int id = lastId.incrementAndGet();
    ThreadClock clock = new ThreadClock(id, "T" + id, control, true, this::isBehind);
    return () -> {
      probe.enter(clock);
      try {
        task.run();
      } finally {
        probe.leave();
      }
    };
  }

  /** As workers do between two items: waits while the reader cannot keep up. */
  public void checkpoint() {
    while (isBehind()) {
      LockSupport.parkNanos(this, REST_NANOS);
    }
  }

  private boolean isBehind() {
    return events.backlog() > MAX_BACKLOG;
  }

  /** Ends the reader. */
  public void close() throws InterruptedException {
    control.stop();
    reader.join();
  }
}
