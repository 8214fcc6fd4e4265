package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Operation.Action;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link Thread}: a thread of the search, and not of the machine. */
public class ThreadTwin implements Runnable {
  private final @Nullable Runnable target;
  private String name;
  private boolean daemon;
  private int priority = Thread.NORM_PRIORITY;

  public ThreadTwin() {
    this((Runnable) null);
  }

  public ThreadTwin(@Nullable Runnable target) {
    this(target, Heap.current().threadNames().next());
  }

  public ThreadTwin(String name) {
    this(null, name);
  }

  public ThreadTwin(@Nullable Runnable target, String name) {
    this.target = target;
    this.name = name;
    Heap.current().made(this);
  }

  private static RunningThreads threads() {
    return Heap.current().threads();
  }

  private void checkUnshared(String what) {
    Heap heap = Heap.current();
    if (!heap.isAlone(this)) {
      throw heap.notFollowed(what);
    }
  }

  @Nullable Runnable target() {
    return target;
  }

  public static ThreadTwin currentThread() {
    return threads().current();
  }

  public static boolean interrupted() {
    return threads().clearInterrupt();
  }

  @Override
  public void run() {
    if (target != null) {
      target.run();
    }
  }

  public void start() {
    threads().start(this);
  }

  public final void join() throws InterruptedException {
    Answers.interruptible(
        threads()
            .life(this, Action.UPDATE_CELL_INTERRUPTIBLY, LifeFunction.JOIN, "joins a thread"));
  }

  /** Waits for the end of the thread; the time may be over first. */
  public final void join(long millis) throws InterruptedException {
    if (millis == 0) {
      join();
      return;
    }
    Answers.interruptible(
        threads().life(this, Action.UPDATE_CELL_TIMED, LifeFunction.JOIN, "joins a thread"));
  }

  public final boolean isAlive() {
    return threads().life(this, Action.LOOK_CELL, LifeFunction.LOOK, "looks at a thread") == 1;
  }

  public void interrupt() {
    threads().interrupt(this);
  }

  public boolean isInterrupted() {
    return threads().isInterrupted(this);
  }

  public final String getName() {
    return name;
  }

  public final void setName(String newName) {
    checkUnshared("renames a thread that runs; name it before it starts");
    name = newName;
  }

  public final boolean isDaemon() {
    return daemon;
  }

  public final void setDaemon(boolean on) {
    checkUnshared("makes a thread a daemon that runs already");
    daemon = on;
  }

  /** Sets the priority. It has no effect, since all schedules are tried. */
  public final void setPriority(int newPriority) {
    checkUnshared("changes the priority of a thread that runs");
    priority = newPriority;
  }

  public final int getPriority() {
    return priority;
  }

  public final long getId() {
    return threads().id(this);
  }

  @Override
  public String toString() {
    return "Thread[%s,%d,main]".formatted(name, priority);
  }
}
