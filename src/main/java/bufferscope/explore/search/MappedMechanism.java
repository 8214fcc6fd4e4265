package bufferscope.explore.search;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.DeadlockMap.Place;
import bufferscope.work.Mechanism;
import java.util.Optional;

/** A mechanism of which a map is made. */
public record MappedMechanism(Mechanism mechanism, int items) implements MappedCode {
  /**
   * The number of items that each producer makes. With fewer, some deadlocks of one condition with
   * {@code signal} are not reached: they need threads that wait while others use the buffer.
   */
  public static final int ITEMS = 4;

  public MappedMechanism(Mechanism mechanism) {
    this(mechanism, ITEMS);
  }

  /** Returns the largest capacity on the map. A place for one message always has one slot. */
  @Override
  public int maxCapacity() {
    return mechanism.capacity(DeadlockMap.MAX_CAPACITY);
  }

  @Override
  public boolean hasFixedCapacity() {
    return false;
  }

  @Override
  public boolean takesEitherLock() {
    return true;
  }

  @Override
  public Outcome search(Place place, Limits limits) {
    Semantics semantics = place.fair() ? Semantics.FAIR : Semantics.BARGING;
    return Search.run(
        Model.of(mechanism, place.bounds(), semantics), ScheduleCost.SWITCHES, limits);
  }

  /**
   * Returns the known answer. One condition with {@code signal} and a barging lock is free of
   * deadlock exactly when half of the threads fit into the buffer (M. Kuppe, BlockingQueue, a TLA+
   * tutorial, found the rule).
   */
  @Override
  public Optional<Boolean> isKnownFree(Place place) {
    Bounds bounds = place.bounds();
    return mechanism == Mechanism.ONE_CONDITION_SIGNAL && !place.fair()
        ? Optional.of(2 * bounds.capacity() >= bounds.threads())
        : Optional.empty();
  }
}
