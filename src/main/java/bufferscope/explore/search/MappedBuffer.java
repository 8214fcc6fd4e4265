package bufferscope.explore.search;

import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.DeadlockMap.Place;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.owncode.plain.PlainCode;
import java.util.List;

/**
 * A buffer in plain Java of which a map is made. Its code decides which kind of lock it has.
 *
 * @param file the name of its file
 * @param items the number of items that each producer makes at least; more are searched where they
 *     do not fill the buffer
 */
public record MappedBuffer(String file, PlainCode code, int items) implements MappedCode {
  /** Enough for most faults. Items are values here, so more of them make many more states. */
  public static final int ITEMS = 2;

  /** Enough for seven threads at most buffers, and a result within seconds. */
  private static final long MAX_STATES = 500_000;

  @Override
  public int maxCapacity() {
    return hasFixedCapacity() ? 1 : DeadlockMap.MAX_CAPACITY;
  }

  @Override
  public boolean hasFixedCapacity() {
    return code.hasFixedCapacity();
  }

  @Override
  public boolean takesEitherLock() {
    return false;
  }

  @Override
  public Outcome search(Place place, Limits limits) {
    List<Integer> capacities = List.of(place.bounds().capacity());
    Wish wish = new Wish(place.bounds(), capacities, false, Semantics.BARGING, false);
    return PlainSearch.run(code, wish, ScheduleCost.SWITCHES, limits.withAtMost(MAX_STATES))
        .outcome();
  }
}
