package bufferscope.explore.search;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The map of the settings in which a mechanism goes wrong: the outcome of a search for each small
 * number of producers, consumers and slots, with either kind of lock. It does not search by itself:
 * its user searches the places that are {@link #missing} and puts the outcomes here.
 */
public final class DeadlockMap {
  public static final int MAX_THREADS = 4;
  public static final int MAX_CAPACITY = 3;

  /**
   * The number of items that each producer makes. With fewer, some deadlocks of one condition with
   * {@code signal} are not reached: they need threads that wait while others use the buffer.
   */
  public static final int ITEMS = 4;

  /** Enough for all places with a barging lock, and a result within seconds. */
  public static final long MAX_STATES = 2_000_000;

  private final Mechanism mechanism;
  private final int items;
  private final Map<Place, Outcome> outcomes = new HashMap<>();

  /** The bounds and the kind of lock of one search. */
  public record Place(Bounds bounds, boolean fair) {
    /** Returns the same place with the other kind of lock. */
    public Place withOtherLock() {
      return new Place(bounds, !fair);
    }
  }

  /** Creates an empty map. */
  public DeadlockMap(Mechanism mechanism, int items) {
    this.mechanism = mechanism;
    this.items = items;
  }

  public Mechanism mechanism() {
    return mechanism;
  }

  public int items() {
    return items;
  }

  /** Returns the largest capacity on the map. A place for one message always has one slot. */
  public int maxCapacity() {
    return mechanism.capacity(MAX_CAPACITY);
  }

  /**
   * Returns the places for that kind of lock. Places with few threads come first, since they are
   * searched quickly.
   */
  public List<Place> places(boolean fair) {
    List<Place> places = new ArrayList<>();
    for (int capacity = 1; capacity <= maxCapacity(); capacity++) {
      for (int producers = 1; producers <= MAX_THREADS; producers++) {
        for (int consumers = 1; consumers <= MAX_THREADS; consumers++) {
          places.add(new Place(new Bounds(producers, consumers, capacity, items), fair));
        }
      }
    }
    places.sort(Comparator.comparing(place -> place.bounds().threads()));
    return places;
  }

  /**
   * Returns the next place to search: first all places for that kind of lock, then the others for
   * comparison.
   */
  public Optional<Place> missing(boolean fair) {
    return Stream.concat(places(fair).stream(), places(!fair).stream())
        .filter(place -> !outcomes.containsKey(place))
        .findFirst();
  }

  /** Searches for the schedule with the fewest context switches that goes wrong there. */
  public static Outcome search(Mechanism mechanism, Place place, Limits limits) {
    Semantics semantics = place.fair() ? Semantics.FAIR : Semantics.BARGING;
    return Search.run(
        Model.of(mechanism, place.bounds(), semantics), ScheduleCost.SWITCHES, limits);
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

  /**
   * Returns whether that place is known to be free of deadlock for any number of items; empty if it
   * is not known. One condition with {@code signal} and a barging lock is free of deadlock exactly
   * when half of the threads fit into the buffer (M. Kuppe, BlockingQueue, a TLA+ tutorial, found
   * the rule).
   */
  public Optional<Boolean> isKnownFree(Place place) {
    Bounds bounds = place.bounds();
    return mechanism == Mechanism.ONE_CONDITION_SIGNAL && !place.fair()
        ? Optional.of(2 * bounds.capacity() >= bounds.threads())
        : Optional.empty();
  }
}
