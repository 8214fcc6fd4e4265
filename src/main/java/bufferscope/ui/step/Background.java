package bufferscope.ui.step;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work on a thread of its own, for which nobody has to wait. */
final class Background<T> {
  private volatile @Nullable T result;
  private volatile @Nullable Throwable failure;

  private Background() {}

  /** Begins to work, on a thread of that name. */
  static <T> Background<T> start(String name, Supplier<T> work) {
    Background<T> background = new Background<>();
    Thread thread = new Thread(() -> background.run(work), name);
    thread.setDaemon(true);
    thread.start();
    return background;
  }

  /** Waits for it, as only work in the background may. */
  static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody waits any more", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("what was waited for did not come", e);
    }
  }

  private void run(Supplier<T> work) {
    try {
      result = work.get();
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  /**
   * What came of it, if it is over by now.
   *
   * @throws IllegalStateException if it failed
   */
  Optional<T> result() {
    Throwable wrong = failure;
    if (wrong != null) {
      throw new IllegalStateException("what ran in the background failed", wrong);
    }
    return Optional.ofNullable(result);
  }
}
