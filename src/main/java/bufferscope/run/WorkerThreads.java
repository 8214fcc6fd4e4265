package bufferscope.run;

import java.lang.reflect.Method;
import java.util.concurrent.ThreadFactory;

/** Where the threads of a run come from. */
final class WorkerThreads {
  /** From so many threads on, they are virtual where the JDK has such. */
  private static final int MANY = 129;

  private WorkerThreads() {}

  static ThreadFactory factory(int expectedThreads) {
    return expectedThreads >= MANY ? virtualOrDaemon() : WorkerThreads::daemon;
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
      return WorkerThreads::daemon;
    }
  }
}
