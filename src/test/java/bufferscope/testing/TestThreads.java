package bufferscope.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The threads of a test, in the manner of the JSR-166 TCK: an exception in one of them fails the
 * test, and so does any thread that outlives it.
 */
public final class TestThreads implements BeforeEachCallback, AfterEachCallback {
  /** More time than any correct step takes. */
  public static final Duration LONG = Duration.ofSeconds(60);

  /** Enough time, in most runs, to notice something that must not happen. */
  public static final long SHORT_MILLIS = 20;

  private final List<Thread> started = new ArrayList<>();
  private final Queue<Throwable> errors = new ConcurrentLinkedQueue<>();
  private Set<Thread> before = Set.of();

  /** The task of a thread of a test. */
  @FunctionalInterface
  public interface Body {
    void run() throws Exception;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    before = living();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    boolean passed = context.getExecutionException().isEmpty();
    if (!passed) {
      started.forEach(Thread::interrupt);
    }
    started.forEach(TestThreads::joined);
    rethrow();
    if (passed) {
      await()
          .pollInSameThread()
          .atMost(LONG)
          .untilAsserted(() -> assertThat(leaked()).as("threads that outlive the test").isEmpty());
    }
  }

  private List<Thread> leaked() {
    return living().stream().filter(thread -> !before.contains(thread)).toList();
  }

  /** All threads but those that the JVM starts for itself. */
  private static Set<Thread> living() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getThreadGroup() != null)
        .filter(thread -> !thread.getThreadGroup().getName().equals("system"))
        .filter(thread -> !thread.getName().matches("(ForkJoinPool|VirtualThread).*"))
        .collect(Collectors.toSet());
  }

  /** Starts a thread; what it throws is thrown on by the test. */
  public Thread start(Body body) {
    Thread thread =
        new Thread(
            () -> {
              try {
                body.run();
              } catch (Throwable e) {
                errors.add(e);
              }
            });
    thread.setDaemon(true);
    started.add(thread);
    thread.start();
    return thread;
  }

  /** Starts a thread that must end by an InterruptedException out of {@code body}. */
  public Thread startInterrupted(Body body) {
    return start(
        () -> {
          try {
            body.run();
          } catch (InterruptedException e) {
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            return;
          }
          fail("ended without an InterruptedException");
        });
  }

  /** Waits until each thread has ended, and throws what any of them threw. */
  public void join(Thread... threads) {
    for (Thread thread : threads) {
      joined(thread);
    }
    rethrow();
  }

  private static void joined(Thread thread) {
    try {
      thread.join(LONG.toMillis());
    } catch (InterruptedException e) {
      throw new AssertionError("the test was interrupted", e);
    }
    if (thread.isAlive()) {
      AssertionError error = new AssertionError(thread + " did not end");
      error.setStackTrace(thread.getStackTrace());
      throw error;
    }
  }

  private void rethrow() {
    Throwable error = errors.poll();
    if (error != null) {
      throw new AssertionError("a thread of the test failed", error);
    }
  }

  /** Waits until the thread waits, for a lock or on a condition. */
  public void assertBlocks(Thread thread) {
    await("blocks")
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .atMost(LONG)
        .failFast("the thread has ended", () -> !thread.isAlive())
        .until(
            () ->
                thread.getState() == Thread.State.WAITING
                    || thread.getState() == Thread.State.TIMED_WAITING);
  }

  /** Waits for a latch that is named after what it asks for. */
  public static void awaitRequest(CountDownLatch request) throws InterruptedException {
    assertThat(request.await(LONG.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
  }

  /** Waits until something holds that other threads bring about. */
  public static void awaitUntil(Callable<Boolean> condition) {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .atMost(LONG)
        .until(condition);
  }
}
