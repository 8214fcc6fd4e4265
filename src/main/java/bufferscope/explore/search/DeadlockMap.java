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
 * Where a mechanism goes wrong: the outcome of a search for each small number of producers,
 * consumers and slots, with either kind of lock. It does not search by itself: its user searches
 * for what is {@link #missing} and puts the outcome here.
 */
public final class DeadlockMap {
  public static final int MAX_THREADS = 4;
  public static final int MAX_CAPACITY = 3;

  /**
   * Items that each producer makes. With fewer, some deadlocks of one condition with {@code signal}
   * do not come about in time: they need threads that wait while others use the buffer.
   */
  public static final int ITEMS = 4;

  /** Enough for all places with a barging lock, and an answer within seconds. */
  public static final long MAX_STATES = 2_000_000;

  private final Mechanism mechanism;
  private final int items;
  private final Map<Place, Outcome> outcomes = new HashMap<>();

  /** What a search is asked about. */
  public record Place(Bounds bounds, boolean fair) {
    /** The same with the other kind of lock. */
    public Place withOtherLock() {
      return new Place(bounds, !fair);
    }
  }

  /** A map with nothing in it yet. */
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

  /** The largest capacity on the map: a place for one message has always one slot. */
  public int maxCapacity() {
    return mechanism.capacity(MAX_CAPACITY);
  }

  /** The places for that lock, those with few threads, which are searched quickly, first. */
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

  /** What to search next: first all for that lock, then what it takes to compare with the other. */
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

  /** Takes note of what a search came to. */
  public void put(Place place, Outcome outcome) {
    outcomes.put(place, outcome);
  }

  /** What a search came to, if it is over. */
  public Optional<Outcome> outcome(Place place) {
    return Optional.ofNullable(outcomes.get(place));
  }

  /** Returns true if the other kind of lock makes the difference between right and wrong there. */
  public boolean differs(Place place) {
    Outcome here = outcomes.get(place);
    Outcome there = outcomes.get(place.withOtherLock());
    return (here instanceof Outcome.Found && there instanceof Outcome.None)
        || (here instanceof Outcome.None && there instanceof Outcome.Found);
  }

  /**
   * What is known of that place for any number of items, if anything is: whether it is free of
   * deadlock. One condition with {@code signal} and a barging lock is exactly when half of the
   * threads fit into the buffer (M. Kuppe, BlockingQueue, a TLA+ tutorial, found the rule).
   */
  public Optional<Boolean> isKnownFree(Place place) {
    Bounds bounds = place.bounds();
    return mechanism == Mechanism.ONE_CONDITION_SIGNAL && !place.fair()
        ? Optional.of(2 * bounds.capacity() >= bounds.threads())
        : Optional.empty();
  }
}
