package bufferscope.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All threads of a run: the workers, that of the controls, one that watches the time, and the
 * observer, which ends last.
 */
final class RunThreads {
  private static final Duration JOIN_LIMIT = Duration.ofSeconds(5);

  private final Supplier<List<Thread>> workers;
  private final Thread capacityThread;
  private final Thread timekeeper;
  private final Thread observer;

  /**
   * Threads that have not begun.
   *
   * @param workers gives those that have not ended
   */
  RunThreads(
      Supplier<List<Thread>> workers,
      Runnable capacityChanger,
      Runnable timekeeper,
      Runnable observer) {
    this.workers = workers;
    this.capacityThread = daemon("capacity", capacityChanger);
    this.timekeeper = daemon("timekeeper", timekeeper);
    this.observer = daemon("observer", observer);
  }

  private static Thread daemon(String name, Runnable life) {
    Thread thread = new Thread(life, name);
    thread.setDaemon(true);
    return thread;
  }

  void start() {
    timekeeper.start();
    observer.start();
    capacityThread.start();
  }

  void wakeControl() {
    LockSupport.unpark(capacityThread);
  }

  void interruptControl() {
    capacityThread.interrupt();
  }

  /** Whether nothing more will be observed. */
  private boolean isOver() {
    return !observer.isAlive();
  }

  /** Waits until all threads but the observer have ended, or for some seconds. */
  void joinOthers() {
    long deadline = System.nanoTime() + JOIN_LIMIT.toNanos();
    for (Thread thread : others()) {
      long millis = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
      try {
        thread.join(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Waits until all threads have ended; answers whether they did in time. */
  boolean join(Duration limit) throws InterruptedException {
    observer.join(Math.max(1, limit.toMillis()));
    return isOver() && others().isEmpty();
  }

  /** Waits until all threads have ended, or for some seconds, even if it is interrupted. */
  void joinAll() {
    boolean interrupted = Thread.interrupted();
    long deadline = System.nanoTime() + JOIN_LIMIT.toNanos();
    while (!isOver() && System.nanoTime() < deadline) {
      try {
        join(Duration.ofNanos(deadline - System.nanoTime()));
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The threads before the observer that have not ended. */
  private List<Thread> others() {
    List<Thread> living = new ArrayList<>(workers.get());
    Stream.of(capacityThread, timekeeper).filter(Thread::isAlive).forEach(living::add);
    return living;
  }
}
