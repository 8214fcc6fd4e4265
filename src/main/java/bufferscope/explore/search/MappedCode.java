package bufferscope.explore.search;

import bufferscope.explore.search.DeadlockMap.Place;
import java.util.Optional;

/** Code of which a {@link DeadlockMap} is made. */
public sealed interface MappedCode permits MappedMechanism, MappedBuffer {
  /** Returns the number of items that each producer makes. */
  int items();

  /** Returns the largest capacity on the map. */
  int maxCapacity();

  /** Returns true if the code has its own capacity, so that the map has one plan. */
  boolean hasFixedCapacity();

  /** Returns true if the code runs with either kind of lock. */
  boolean takesEitherLock();

  /** Searches for the schedule with the fewest context switches that goes wrong there. */
  Outcome search(Place place, Limits limits);

  /** Returns whether that place is known to be free of deadlock for any number of items. */
  default Optional<Boolean> isKnownFree(Place place) {
    return Optional.empty();
  }
}
