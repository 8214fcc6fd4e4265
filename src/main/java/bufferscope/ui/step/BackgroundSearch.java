package bufferscope.ui.step;

import bufferscope.explore.Limits;
import bufferscope.explore.Limits.Progress;
import bufferscope.explore.Outcome;
import java.util.Optional;
import java.util.function.Function;

/** A search on a thread of its own, which can be watched and given up. */
public final class BackgroundSearch {
  private volatile boolean cancelled;
  private volatile Progress progress = new Progress(0, 0, 0, 0, 0, 0, 0);
  private final Background<Outcome> work;

  private BackgroundSearch(String name, long maxStates, Function<Limits, Outcome> search) {
    Limits limits = new Limits(maxStates, this::goesOn);
    work = Background.start(name, () -> search.apply(limits));
  }

  /** Begins to search through so many states at most, on a thread of that name. */
  public static BackgroundSearch start(
      String name, long maxStates, Function<Limits, Outcome> search) {
    return new BackgroundSearch(name, maxStates, search);
  }

  private boolean goesOn(Progress now) {
    progress = now;
    return !cancelled;
  }

  /**
   * What it came to, if it is over by now.
   *
   * @throws IllegalStateException if the search itself failed
   */
  public Optional<Outcome> outcome() {
    return work.result();
  }

  /** How many states it has come to. */
  public long states() {
    return progress.states();
  }

  /** How it gets on. */
  Progress progress() {
    return progress;
  }

  /** Gives it up; it will soon end without a verdict. */
  public void cancel() {
    cancelled = true;
  }
}
