package bufferscope.cli.command;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the program finish its work when Ctrl-C or a SIGTERM ends it: stops the work and delays the
 * exit until {@link #permit}. The exit status is the JVM's, 128 plus the number of the signal,
 * unless another one was set.
 */
final class OrderlyExit {
  /** More time than a run takes to end. */
  private static final Duration LIMIT = Duration.ofSeconds(8);

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Duration limit;
  private final Thread hook;
  private volatile OptionalInt status = OptionalInt.empty();

  /**
   * Installs a hook that calls {@code stop} and then waits for the end of the run and {@code
   * extra}.
   */
  OrderlyExit(Runnable stop, Duration extra) {
    limit = LIMIT.plus(extra);
    hook =
        new Thread(
            () -> {
              stop.run();
              awaitFinish();
              status.ifPresent(Runtime.getRuntime()::halt); // only the end is left to do
            },
            "exit");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void awaitFinish() {
    try {
      finished.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sets the exit status, however the program was made to end. */
  void withStatus(int newStatus) {
    status = OptionalInt.of(newStatus);
  }

  /** Allows the exit: the work is finished. */
  void permit() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the hook is at work, and ends now
    }
  }
}
