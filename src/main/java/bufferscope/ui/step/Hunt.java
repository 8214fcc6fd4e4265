package bufferscope.ui.step;

import bufferscope.explore.Limits;
import bufferscope.explore.Limits.Progress;
import bufferscope.explore.Model;
import bufferscope.explore.Order;
import bufferscope.explore.Outcome;
import bufferscope.explore.Search;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A search for a schedule that goes wrong, on a thread of its own; nobody has to wait for it. */
final class Hunt {
  /** As many as fit into the memory of a small machine. */
  private static final long MAX_STATES = 2_000_000;

  private final Thread thread;
  private final long began = System.nanoTime();
  private volatile boolean cancelled;
  private volatile Progress progress = new Progress(0, 0, 0, 0);
  private volatile @Nullable Outcome outcome;
  private volatile @Nullable Throwable failure;

  // Of the thread that looks.
  private boolean over;
  private Optional<Finding> finding = Optional.empty();

  private Hunt(Supplier<Model> model) {
    thread = new Thread(() -> search(model), "search");
    thread.setDaemon(true);
  }

  /** Begins to search; {@code model} is called on the thread that searches. */
  static Hunt start(Supplier<Model> model) {
    Hunt hunt = new Hunt(model);
    hunt.thread.start();
    return hunt;
  }

  private void search(Supplier<Model> model) {
    try {
      outcome = Search.run(model.get(), Order.SWITCHES, new Limits(MAX_STATES, this::goesOn));
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  private boolean goesOn(Progress now) {
    progress = now;
    return !cancelled;
  }

  void cancel() {
    cancelled = true;
  }

  /**
   * Takes note of what came of it, if it is over by now.
   *
   * @throws IllegalStateException if the search itself failed
   */
  Optional<Finding> look() {
    Throwable wrong = failure;
    Outcome now = outcome;
    over = wrong != null || now != null;
    if (wrong != null) {
      throw new IllegalStateException("the search failed", wrong);
    }
    finding = Optional.ofNullable(now).map(Finding::new);
    return finding;
  }

  /** Whether it was over when somebody last looked. */
  boolean isOver() {
    return over;
  }

  /** What came of it by then. */
  Optional<Finding> finding() {
    return finding;
  }

  /** How many states it has come to. */
  long states() {
    return progress.states();
  }

  double statesPerSecond() {
    return states() / Math.max(1e-3, (System.nanoTime() - began) / 1e9);
  }
}
