package bufferscope.ui.map;

import bufferscope.explore.search.DeadlockMap;
import bufferscope.explore.search.DeadlockMap.Place;
import bufferscope.explore.search.Outcome;
import bufferscope.ui.session.Background;
import bufferscope.ui.step.SearchTask;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills a map by one search after the other. For the JavaFX thread. */
final class MapSearch {
  private final DeadlockMap map;
  private final Background background;
  private final Runnable onChange;
  private @Nullable SearchTask<Outcome> task;
  private @Nullable Place place;

  /**
   * Creates a search that has not begun.
   *
   * @param onChange called when a search begins or ends
   */
  MapSearch(DeadlockMap map, Background background, Runnable onChange) {
    this.map = map;
    this.background = background;
    this.onChange = onChange;
  }

  /** Searches the places with that lock that are still missing. */
  void start(boolean fair) {
    stop();
    map.missing(fair).ifPresent(missing -> search(missing, fair));
    onChange.run();
  }

  private void search(Place missing, boolean fair) {
    place = missing;
    task =
        new SearchTask<>(
            DeadlockMap.MAX_STATES,
            limits -> map.code().search(missing, limits),
            outcome -> {
              map.put(missing, outcome);
              start(fair);
            });
    background.start("map", task);
  }

  /** Returns the place of the search under way. */
  Optional<Place> place() {
    return Optional.ofNullable(place);
  }

  /** Returns the number of states that the search under way has visited. */
  long states() {
    return task == null ? 0 : task.states();
  }

  /** Gives up the search under way. */
  void stop() {
    if (task != null) {
      task.drop();
    }
    task = null;
    place = null;
  }
}
