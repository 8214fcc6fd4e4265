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

/** Where the workers of a run run: each on a thread of its own, or all on those of a pool. */
final class WorkerExecutor {
  /** From so many threads on, they are virtual where the JDK has such. */
  private static final int MANY = 129;

  private final ThreadFactory factory;
  private final Runnable lastly;
  private final @Nullable ThreadPoolExecutor pool;
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

  /**
   * Threads for about so many workers.
   *
   * @param lastly what each thread does before it ends; {@link #shutdown} unparks it there
   */
  WorkerExecutor(Host host, int expectedWorkers, Runnable lastly) {
    this.lastly = lastly;
    int expected = host.isPool() ? host.poolThreads() : expectedWorkers;
    factory = expected >= MANY ? virtualOrDaemon() : WorkerExecutor::daemon;
    pool = host.isPool() ? pool(host.poolThreads()) : null;
  }

  private ThreadPoolExecutor pool(int size) {
    return new ThreadPoolExecutor(
        size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::newThread);
  }

  private Thread newThread(Runnable life) {
    Thread thread = factory.newThread(() -> live(life));
    threads.add(thread);
    return thread;
  }

  private void live(Runnable life) {
    try {
      life.run();
    } finally {
      lastly.run();
    }
  }

  /** Lets it run as soon as there is a thread for it. */
  void execute(String name, Runnable life) {
    if (pool != null) {
      pool.execute(life);
    } else {
      Thread thread = newThread(life);
      thread.setName(name);
      thread.start();
    }
  }

  /** Whether workers may have to wait for a thread. */
  boolean isPool() {
    return pool != null;
  }

  /** Takes what has not begun out of the queue; answers whether it was there. */
  boolean withdraw(Runnable life) {
    return pool != null && pool.remove(life);
  }

  /** Lets no more work begin, and threads end. */
  void shutdown() {
    if (pool != null) {
      pool.shutdownNow();
    }
    threads.forEach(LockSupport::unpark);
  }

  /** Keeps no more in mind which threads have ended. */
  void forgetEnded() {
    threads.removeIf(each -> each.getState() == Thread.State.TERMINATED);
  }

  /** The threads that have not ended. */
  List<Thread> living() {
    return threads.stream().filter(Thread::isAlive).toList();
  }

  private static Thread daemon(Runnable life) {
    Thread thread = new Thread(life);
    thread.setDaemon(true);
    return thread;
  }

  /** {@code Thread.ofVirtual().factory()}, which JDK 17 does not have. */
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
