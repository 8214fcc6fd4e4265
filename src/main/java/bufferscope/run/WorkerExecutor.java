package bufferscope.run;

import bufferscope.work.Host;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Runs the workers of a run: each on a thread of its own, or all on those of a pool. */
final class WorkerExecutor {
  /** The number of threads from which on they are virtual, if the JDK has virtual threads. */
  private static final int MANY = 129;

  private final ThreadFactory factory;
  private final Runnable beforeEnd;
  private final @Nullable ThreadPoolExecutor pool;
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

  /**
   * Creates an executor for about so many workers.
   *
   * @param beforeEnd the last action of each thread; {@link #shutdown} unparks the thread there
   */
  WorkerExecutor(Host host, int expectedWorkers, Runnable beforeEnd) {
    this.beforeEnd = beforeEnd;
    int expected = host.isPool() ? host.poolThreads() : expectedWorkers;
    factory = expected >= MANY ? virtualOrDaemon() : WorkerExecutor::daemon;
    pool = host.isPool() ? pool(host.poolThreads()) : null;
  }

  private ThreadPoolExecutor pool(int size) {
    return new ThreadPoolExecutor(
        size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::newThread);
  }

  private Thread newThread(Runnable task) {
    Thread thread =
        factory.newThread(
            () -> {
              try {
                task.run();
              } finally {
                beforeEnd.run();
              }
            });
    threads.add(thread);
    return thread;
  }

  /** Runs the worker as soon as there is a thread for it. */
  void execute(WorkerThread worker) {
    if (pool != null) {
      pool.execute(worker);
    } else {
      Thread thread = newThread(worker);
      thread.setName(worker.name()); // the Flight Recorder keeps the name that a thread begins with
      thread.start();
    }
  }

  /** Returns true if workers may have to wait for a thread. */
  boolean isPool() {
    return pool != null;
  }

  /** Removes a worker that still waits for a thread; returns false if it does not. */
  boolean remove(WorkerThread worker) {
    return pool != null && pool.remove(worker);
  }

  /** Starts no more workers, and lets threads end. */
  void shutdown() {
    if (pool != null) {
      pool.shutdownNow();
    }
    threads.forEach(LockSupport::unpark);
  }

  /** Removes the threads that have ended. */
  void forgetEnded() {
    threads.removeIf(each -> each.getState() == Thread.State.TERMINATED);
  }

  /** Returns the threads that have not ended. */
  List<Thread> living() {
    return threads.stream().filter(Thread::isAlive).toList();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  /** Returns {@code Thread.ofVirtual().factory()}, which JDK 17 does not have. */
  private static ThreadFactory virtualOrDaemon() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Method factory = Class.forName("java.lang.Thread$Builder").getMethod("factory");
      return (ThreadFactory) factory.invoke(builder);
    } catch (ReflectiveOperationException e) {
      return WorkerExecutor::daemon;
    }
  }
}
