package bufferscope.run;

import bufferscope.event.Event.Ending;
import bufferscope.event.Role;
import bufferscope.work.Timing;
import bufferscope.work.worker.Worker;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A worker with its time and, from its beginning to its end, the thread that it runs on. A thread
 * of a pool goes on to another worker afterwards, so an interrupt must not come too late. Its
 * monitor is held for a moment only.
 */
final class WorkerThread implements Runnable {
  private static final Set<Thread.State> STILL =
      Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

  private final Role role;
  private final Worker worker;
  private final ThreadClock clock;
  private final Runnable life;
  private volatile boolean over;
  private boolean leaving;

  @GuardedBy("this")
  private @Nullable Thread thread;

  @GuardedBy("this")
  private boolean interrupted;

  /**
   * A worker that has not begun.
   *
   * @param life what it does on its thread
   */
  WorkerThread(Role role, Worker worker, ThreadClock clock, Runnable life) {
    this.role = role;
    this.worker = worker;
    this.clock = clock;
    this.life = life;
  }

  @Override
  public void run() {
    begin();
    try {
      life.run();
    } finally {
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

  int id() {
    return clock.id();
  }

  String name() {
    return clock.name();
  }

  /** Whether it is one of that role that was not asked to leave and has not ended. */
  boolean isActive(Role wanted) {
    return role == wanted && !leaving && !over;
  }

  void setTiming(Timing timing) {
    worker.setTiming(timing);
    clock.wake();
  }

  Timing timing() {
    return worker.timing();
  }

  Role role() {
    return role;
  }

  boolean isOver() {
    return over;
  }

  /** Asks it to leave, for the reason that is told. */
  void leave(Ending why) {
    leaving = true;
    worker.leave(why);
    clock.wake();
  }

  /** It was taken out of the queue for a thread. */
  void withdrawn() {
    leaving = true;
    over = true;
    worker.withdraw();
  }

  /** Whether it was asked to leave, and did. */
  boolean hasLeft() {
    return leaving && over;
  }

  /** Whether pausing it, or letting it go on, changes anything; who is leaving is not stopped. */
  boolean canBecome(boolean paused) {
    return clock.isPaused() != paused && !leaving && !over;
  }

  void setPaused(boolean paused) {
    clock.setPaused(paused);
  }

  /** Interrupts it, if it has not begun as soon as it does. */
  synchronized void interrupt() {
    interrupted = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Its innermost call first; nothing unless it stands still. */
  synchronized StackTraceElement[] stack() {
    return thread != null && STILL.contains(thread.getState())
        ? thread.getStackTrace()
        : new StackTraceElement[0];
  }

  void wake() {
    clock.wake();
  }
}
