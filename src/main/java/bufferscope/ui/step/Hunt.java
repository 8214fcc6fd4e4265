package bufferscope.ui.step;

import bufferscope.explore.Limits.Progress;
import bufferscope.explore.Model;
import bufferscope.explore.Outcome;
import bufferscope.explore.ScheduleCost;
import bufferscope.explore.Search;
import bufferscope.ui.text.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The search for a schedule that goes wrong: none yet, one under way, or one that is over. */
final class Hunt {
  /** As many as fit into the memory of a small machine. */
  private static final long MAX_STATES = 2_000_000;

  private static final double MEGABYTE = 1 << 20;

  private @Nullable BackgroundSearch search;
  private @Nullable Finding finding;
  private long began;

  /** Begins to search; {@code model} is called on the thread that searches. */
  void start(Supplier<Model> model) {
    forget();
    began = System.nanoTime();
    search =
        BackgroundSearch.start(
            "search", MAX_STATES, limits -> Search.run(model.get(), ScheduleCost.SWITCHES, limits));
  }

  /** Gives up the search under way, and forgets what came of the last one. */
  void forget() {
    if (search != null) {
      search.cancel();
    }
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
    Optional<Finding> fresh = search.outcome().map(Finding::new);
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

  /** How the search under way gets on; empty if there is none. */
  String progress() {
    if (search == null) {
      return "";
    }
    Progress now = search.progress();
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
