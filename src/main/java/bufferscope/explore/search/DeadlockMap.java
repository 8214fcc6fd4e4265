package bufferscope.explore.search;

import bufferscope.explore.model.Bounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The map of the settings in which code goes wrong: the outcome of a search for each small number
 * of producers, consumers and slots, with either kind of lock. It does not search by itself: its
 * user searches the places that are {@link #missing} and puts the outcomes here.
 */
public final class DeadlockMap {
  public static final int MAX_THREADS = 4;
  public static final int MAX_CAPACITY = 3;

  /** Enough for all places with a barging lock, and a result within seconds. */
  public static final long MAX_STATES = 2_000_000;

  private final MappedCode code;
  private final Map<Place, Outcome> outcomes = new HashMap<>();

  /** The bounds and the kind of lock of one search. */
  public record Place(Bounds bounds, boolean fair) {
    /** Returns the same place with the other kind of lock. */
    public Place withOtherLock() {
      return new Place(bounds, !fair);
    }
  }

  /** Creates an empty map. */
  public DeadlockMap(MappedCode code) {
    this.code = code;
  }

  public MappedCode code() {
    return code;
  }

  /**
   * Returns the places for that kind of lock. Places with few threads come first, since they are
   * searched quickly.
   */
  public List<Place> places(boolean fair) {
    List<Place> places = new ArrayList<>();
    for (int capacity = 1; capacity <= code.maxCapacity(); capacity++) {
      for (int producers = 1; producers <= MAX_THREADS; producers++) {
        for (int consumers = 1; consumers <= MAX_THREADS; consumers++) {
          places.add(new Place(new Bounds(producers, consumers, capacity, code.items()), fair));
        }
      }
    }
    places.sort(Comparator.comparing(place -> place.bounds().threads()));
    return places;
  }

  /**
   * Returns the next place to search: first all places for that kind of lock, then the others for
   * comparison, if there is another kind.
   */
  public Optional<Place> missing(boolean fair) {
    Stream<Place> others = code.takesEitherLock() ? places(!fair).stream() : Stream.empty();
    return Stream.concat(places(fair).stream(), others)
        .filter(place -> !outcomes.containsKey(place))
        .findFirst();
  }

  /** Puts the outcome of a search on the map. */
  public void put(Place place, Outcome outcome) {
    outcomes.put(place, outcome);
  }

  /** Returns the outcome of a search, if it is finished. */
  public Optional<Outcome> outcome(Place place) {
    return Optional.ofNullable(outcomes.get(place));
  }

  /**
   * Returns true if the two kinds of lock differ there: one is free of faults and the other is not.
   */
  public boolean differs(Place place) {
    Outcome here = outcomes.get(place);
    Outcome there = outcomes.get(place.withOtherLock());
    return (here instanceof Outcome.Found && there instanceof Outcome.None)
        || (here instanceof Outcome.None && there instanceof Outcome.Found);
  }
}
