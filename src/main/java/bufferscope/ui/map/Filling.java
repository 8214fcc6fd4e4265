package bufferscope.ui.map;

import bufferscope.explore.DeadlockMap;
import bufferscope.explore.DeadlockMap.Place;
import bufferscope.explore.Limits;
import bufferscope.explore.Limits.Progress;
import bufferscope.explore.Outcome;
import bufferscope.ui.step.Background;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills a map, one search after the other, on threads for which nobody has to wait. */
final class Filling {
  private final DeadlockMap map;
  private @Nullable Attempt attempt;

  /** A search for one place. */
  private static final class Attempt {
    private final Place place;
    private final Background<Outcome> search;
    private volatile boolean cancelled;
    private volatile long states;

    Attempt(DeadlockMap map, Place place) {
      this.place = place;
      Limits limits = new Limits(DeadlockMap.MAX_STATES, this::goesOn);
      search = Background.start("map", () -> DeadlockMap.search(map.mechanism(), place, limits));
    }

    private boolean goesOn(Progress now) {
      states = now.states();
      return !cancelled;
    }
  }

  Filling(DeadlockMap map) {
    this.map = map;
  }

  /**
   * Takes note of the search that is over, and begins the next one for a map of that lock; answers
   * whether anything changed.
   */
  boolean goOn(boolean fair) {
    if (attempt != null) {
      Optional<Outcome> outcome = attempt.search.result();
      if (outcome.isEmpty()) {
        return false;
      }
      map.put(attempt.place, outcome.get());
    }
    boolean wasAtWork = attempt != null;
    attempt = map.missing(fair).map(place -> new Attempt(map, place)).orElse(null);
    return wasAtWork || attempt != null;
  }

  /** Where the search is. */
  Optional<Place> place() {
    return Optional.ofNullable(attempt).map(each -> each.place);
  }

  /** How many states the search under way has come to. */
  long states() {
    return attempt == null ? 0 : attempt.states;
  }

  /** Gives up the search under way. */
  void stop() {
    if (attempt != null) {
      attempt.cancelled = true;
      attempt = null;
    }
  }
}
