package bufferscope.run;

import bufferscope.event.EventSink;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.work.Timing;
import bufferscope.work.worker.Worker;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A worker on its thread. Other threads control the worker only through this class. A thread of a
 * pool runs one worker after another, so an interrupt for one worker must not reach the next one.
 * The monitor is held for a moment only.
 */
final class WorkerThread implements Runnable {
  private static final Set<Thread.State> STILL =
      Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

  private final Role role;
  private final Worker worker;
  private final ThreadClock clock;
  private final LiveProbe probe;
  private final EventSink events;
  private final boolean pooled;
  private volatile boolean over;
  private boolean leaving;

  @GuardedBy("this")
  private @Nullable Thread thread;

  @GuardedBy("this")
  private boolean interrupted;

  /**
   * Creates a worker that no thread runs yet.
   *
   * @param pooled whether it has to wait for a thread of a pool
   */
  WorkerThread(
      Role role,
      Worker worker,
      ThreadClock clock,
      LiveProbe probe,
      EventSink events,
      boolean pooled) {
    this.role = role;
    this.worker = worker;
    this.clock = clock;
    this.probe = probe;
    this.events = events;
    this.pooled = pooled;
  }

  /** Emits that the worker exists; called before a thread can run it. */
  void announce() {
    events.emit(new ThreadEvent.ThreadStarted(now(), id(), name(), role));
    if (pooled) {
      events.emit(new ThreadEvent.AwaitsThread(now(), id()));
    }
  }

  @Override
  public void run() {
    begin();
    probe.enter(clock);
    try {
      if (pooled) {
        events.emit(new ThreadEvent.GotThread(now(), id()));
      }
      worker.work();
    } finally {
      probe.leave();
      end();
    }
  }

  private synchronized void begin() {
    thread = Thread.currentThread();
    thread.setName(name());
    if (interrupted) {
      thread.interrupt();
    }
  }

  private synchronized void end() {
    thread = null;
    over = true;
  }

  private long now() {
    return clock.runTime();
  }

  int id() {
    return clock.id();
  }

  String name() {
    return clock.name();
  }

  /** Returns true if the worker has that role, is not leaving and has not ended. */
  boolean isActive(Role wanted) {
    return role == wanted && !leaving && !over;
  }

  /** Returns true if the worker was made to leave, and has ended. */
  boolean hasLeft() {
    return leaving && over;
  }

  void setTiming(Timing timing) {
    worker.setTiming(timing);
    clock.wake();
  }

  Timing timing() {
    return worker.timing();
  }

  /**
   * Makes the worker leave as soon as its hands are empty; {@code why} is the reason in the event.
   */
  void leave(Ending why) {
    leaving = true;
    worker.leave(why);
    clock.wake();
    if (role == Role.CONSUMER) {
      interrupt(); // the consumer may be waiting for an item
    }
  }

  /** Ends the worker before a thread has run it. */
  void withdraw() {
    leaving = true;
    over = true;
    worker.withdraw();
  }

  /** Pauses or resumes this worker alone. A worker that is leaving is not paused any more. */
  void setPaused(boolean paused) {
    if (clock.isPaused() == paused || leaving || over) {
      return;
    }
    if (paused) {
      clock.setPaused(true);
      events.emit(new ThreadEvent.ThreadPaused(now(), id()));
    } else { // the event comes before those of its next steps
      events.emit(new ThreadEvent.ThreadResumed(now(), id()));
      clock.setPaused(false);
    }
  }

  /** Interrupts the worker, with an event, unless it has ended. */
  void interrupt() {
    if (!over) {
      events.emit(new ThreadEvent.ThreadInterrupted(now(), id()));
      stop();
    }
  }

  /**
   * Interrupts the worker because the run stops. A worker that no thread runs yet is interrupted as
   * soon as one does.
   */
  synchronized void stop() {
    interrupted = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Returns the worker's calls, innermost first; none unless it stands still. */
  synchronized StackTraceElement[] stack() {
    return thread != null && STILL.contains(thread.getState())
        ? thread.getStackTrace()
        : new StackTraceElement[0];
  }

  /** Makes the worker check pause, tempo and deadline again. */
  void wake() {
    clock.wake();
  }
}
