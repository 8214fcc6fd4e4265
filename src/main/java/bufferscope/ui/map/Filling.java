package bufferscope.ui.map;

import bufferscope.explore.DeadlockMap;
import bufferscope.explore.DeadlockMap.Place;
import bufferscope.explore.Outcome;
import bufferscope.ui.step.BackgroundSearch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills a map, one search after the other, on threads for which nobody has to wait. */
final class Filling {
  private final DeadlockMap map;
  private @Nullable Attempt attempt;

  /** A search for one place. */
  private record Attempt(Place place, BackgroundSearch search) {
    static Attempt start(DeadlockMap map, Place place) {
      return new Attempt(
          place,
          BackgroundSearch.start(
              "map",
              DeadlockMap.MAX_STATES,
              limits -> DeadlockMap.search(map.mechanism(), place, limits)));
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
      Optional<Outcome> outcome = attempt.search.outcome();
      if (outcome.isEmpty()) {
        return false;
      }
      map.put(attempt.place, outcome.get());
    }
    boolean wasAtWork = attempt != null;
    attempt = map.missing(fair).map(place -> Attempt.start(map, place)).orElse(null);
    return wasAtWork || attempt != null;
  }

  /** Where the search is. */
  Optional<Place> place() {
    return Optional.ofNullable(attempt).map(Attempt::place);
  }

  /** How many states the search under way has come to. */
  long states() {
    return attempt == null ? 0 : attempt.search.states();
  }

  /** Gives up the search under way. */
  void stop() {
    if (attempt != null) {
      attempt.search.cancel();
      attempt = null;
    }
  }
}
