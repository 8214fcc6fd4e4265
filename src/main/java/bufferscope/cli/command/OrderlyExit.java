package bufferscope.cli.command;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the program finish what it is at when it is told to end, by Ctrl-C or by a SIGTERM: stops
 * the work and holds the exit up until {@link #permit}. The exit status is the JVM's, 128 plus the
 * number of the signal, if no other one was asked for.
 */
final class OrderlyExit {
  /** Longer than a run takes to end. */
  private static final Duration LIMIT = Duration.ofSeconds(8);

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Duration limit;
  private final Thread hook;
  private volatile OptionalInt status = OptionalInt.empty();

  /** Calls {@code stop}, and then waits for {@code extra} more than runs take to end. */
  OrderlyExit(Runnable stop, Duration extra) {
    limit = LIMIT.plus(extra);
    hook =
        new Thread(
            () -> {
              stop.run();
              awaitFinish();
              status.ifPresent(Runtime.getRuntime()::halt); // all that is left is to end
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

  /** Asks for that exit status, however the program was told to end. */
  void withStatus(int newStatus) {
    status = OptionalInt.of(newStatus);
  }

  /** All is said; the program may end. */
  void permit() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the hook is at work, and ends now
    }
  }
}
