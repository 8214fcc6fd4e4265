package bufferscope.ui.step;

import bufferscope.explore.search.Limits;
import bufferscope.explore.search.Limits.Progress;
import bufferscope.ui.text.Texts;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.concurrent.Task;

/**
 * A search on a thread of its own. Its result comes back on the JavaFX thread.
 *
 * @param <T> the result
 */
public final class SearchTask<T> extends Task<T> {
  private static final double MEGABYTE = 1 << 20;

  private final long maxStates;
  private final Function<Limits, T> search;
  private final long began = System.nanoTime();
  private volatile Progress progress = new Progress(0, 0, 0, 0, 0, 0, 0);

  /**
   * Creates a search that gives up after so many states.
   *
   * @param search runs on the thread of the task
   * @param whenDone takes the result, unless the search was dropped before
   */
  public SearchTask(long maxStates, Function<Limits, T> search, Consumer<T> whenDone) {
    this.maxStates = maxStates;
    this.search = search;
    setOnSucceeded(event -> whenDone.accept(getValue()));
  }

  @Override
  protected T call() {
    return search.apply(new Limits(maxStates, this::goesOn));
  }

  private boolean goesOn(Progress now) {
    progress = now;
    return !isCancelled();
  }

  /** Gives the search up, and ignores its result, which may be there already. */
  public void drop() {
    setOnSucceeded(null);
    cancel(false);
  }

  /** Returns the number of states visited. */
  public long states() {
    return progress.states();
  }

  /** Returns the progress of the search as a sentence. */
  String progressSentence() {
    Progress now = progress;
    double seconds = Math.max(1e-3, (System.nanoTime() - began) / 1e9);
    return Texts.of(
        "step.searching",
        now.states(),
        now.states() / seconds,
        now.depth(),
        now.most() == 0 ? now.least() : 0,
        now.most(),
        now.bytes() / MEGABYTE,
        Runtime.getRuntime().maxMemory() / MEGABYTE);
  }
}
