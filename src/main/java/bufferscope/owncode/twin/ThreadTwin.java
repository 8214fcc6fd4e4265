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
    this(target, Heap.current().nextThreadName());
  }

  public ThreadTwin(String name) {
    this(null, name);
  }

  public ThreadTwin(@Nullable Runnable target, String name) {
    this.target = target;
    this.name = name;
    Heap.current().made(this);
  }

  @Nullable Runnable target() {
    return target;
  }

  public static ThreadTwin currentThread() {
    return Heap.current().currentThread();
  }

  public static boolean interrupted() {
    return Heap.current().clearInterrupt();
  }

  @Override
  public void run() {
    if (target != null) {
      target.run();
    }
  }

  public void start() {
    Heap.current().start(this);
  }

  public final void join() throws InterruptedException {
    Heap heap = Heap.current();
    Heap.interruptible(
        heap.life(this, Action.UPDATE_CELL_INTERRUPTIBLY, LifeFunction.JOIN, "joins a thread"));
  }

  /** Waits for the end of the thread; the time may be over first. */
  public final void join(long millis) throws InterruptedException {
    if (millis == 0) {
      join();
      return;
    }
    Heap heap = Heap.current();
    Heap.interruptible(
        heap.life(this, Action.UPDATE_CELL_TIMED, LifeFunction.JOIN, "joins a thread"));
  }

  public final boolean isAlive() {
    return Heap.current().life(this, Action.LOOK_CELL, LifeFunction.LOOK, "looks at a thread") == 1;
  }

  public void interrupt() {
    Heap.current().interrupt(this);
  }

  public boolean isInterrupted() {
    return Heap.current().isInterrupted(this);
  }

  public final String getName() {
    return name;
  }

  public final void setName(String newName) {
    Heap.current().checkUnshared(this, "renames a thread that runs; name it before it starts");
    name = newName;
  }

  public final boolean isDaemon() {
    return daemon;
  }

  public final void setDaemon(boolean on) {
    Heap.current().checkUnshared(this, "makes a thread a daemon that runs already");
    daemon = on;
  }

  /** Sets the priority. It has no effect, since all schedules are tried. */
  public final void setPriority(int newPriority) {
    Heap.current().checkUnshared(this, "changes the priority of a thread that runs");
    priority = newPriority;
  }

  public final int getPriority() {
    return priority;
  }

  public final long getId() {
    return Heap.current().threadId(this);
  }

  @Override
  public String toString() {
    return "Thread[%s,%d,main]".formatted(name, priority);
  }
}
