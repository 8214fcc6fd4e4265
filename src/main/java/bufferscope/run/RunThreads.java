package bufferscope.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All threads of a run: the workers, the one that changes the capacity, the timekeeper, and the
 * observer, which ends last.
 */
final class RunThreads {
  private static final Duration JOIN_LIMIT = Duration.ofSeconds(5);

  private final Supplier<List<Thread>> workers;
  private final Thread capacityChanger;
  private final Thread timekeeper;
  private final Thread observer;

  /**
   * Creates the threads, which have not begun.
   *
   * @param workers returns the threads of workers that have not ended
   */
  RunThreads(
      Supplier<List<Thread>> workers,
      Runnable capacityChanger,
      Runnable timekeeper,
      Runnable observer) {
    this.workers = workers;
    this.capacityChanger = daemon("capacity", capacityChanger);
    this.timekeeper = daemon("timekeeper", timekeeper);
    this.observer = daemon("observer", observer);
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Starts all threads but the workers. */
  void start() {
    timekeeper.start();
    observer.start();
    capacityChanger.start();
  }

  void interruptCapacityChanger() {
    capacityChanger.interrupt();
  }

  /** Returns true if the observer has ended. */
  private boolean isOver() {
    return !observer.isAlive();
  }

  /** Waits until all threads but the observer have ended, or for some seconds. */
  void joinOthers() {
    long deadline = System.nanoTime() + JOIN_LIMIT.toNanos();
    for (Thread thread : others()) {
      long rest = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      try {
        thread.join(Math.max(1, rest));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Waits until all threads have ended; returns false if they have not in that time. */
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

  /** Returns the threads that have not ended, without the observer. */
  private List<Thread> others() {
    List<Thread> living = new ArrayList<>(workers.get());
    Stream.of(capacityChanger, timekeeper).filter(Thread::isAlive).forEach(living::add);
    return living;
  }
}
