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

/** The search for a schedule that goes wrong: none yet, one under way, or one that is over. */
final class Hunt {
  /** As many as fit into the memory of a small machine. */
  private static final long MAX_STATES = 2_000_000;

  private @Nullable Background<Outcome> search;
  private @Nullable Finding finding;
  private long began;

  /** The number of the search that is wanted; those before give up. */
  private volatile int wanted;

  private volatile Progress progress = new Progress(0, 0, 0, 0);

  /** Begins to search; {@code model} is called on the thread that searches. */
  void start(Supplier<Model> model) {
    forget();
    int number = wanted;
    Limits limits = new Limits(MAX_STATES, now -> goesOn(number, now));
    began = System.nanoTime();
    progress = new Progress(0, 0, 0, 0);
    search = Background.start("search", () -> Search.run(model.get(), Order.SWITCHES, limits));
  }

  private boolean goesOn(int number, Progress now) {
    boolean goesOn = number == wanted;
    if (goesOn) {
      progress = now;
    }
    return goesOn;
  }

  /** Gives up the search under way, and forgets what came of the last one. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // written by the JavaFX thread only
  void forget() {
    wanted++;
    search = null;
    finding = null;
  }

  /** Takes that for what a search came to. */
  void conclude(Outcome outcome) {
    forget();
    finding = new Finding(outcome);
  }

  /**
   * Takes note of what came of the search, if it is over by now; answers it once.
   *
   * @throws IllegalStateException if the search itself failed
   */
  Optional<Finding> look() {
    if (search == null || finding != null) {
      return Optional.empty();
    }
    Optional<Finding> fresh = search.result().map(Finding::new);
    finding = fresh.orElse(null);
    return fresh;
  }

  boolean isUnderWay() {
    return search != null && finding == null;
  }

  /** What came of the search, if it was over when somebody last looked. */
  Optional<Finding> finding() {
    return Optional.ofNullable(finding);
  }

  /** Whether the step of that number is the one with which the bug found shows. */
  boolean isBugAt(int step) {
    return finding()
        .flatMap(Finding::bug)
        .filter(found -> found.schedule().size() == step)
        .isPresent();
  }

  boolean hasFoundBug() {
    return finding().flatMap(Finding::bug).isPresent();
  }

  /** How many states it has come to. */
  long states() {
    return progress.states();
  }

  double statesPerSecond() {
    return states() / Math.max(1e-3, (System.nanoTime() - began) / 1e9);
  }
}
