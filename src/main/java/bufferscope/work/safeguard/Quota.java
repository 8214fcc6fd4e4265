package bufferscope.work.safeguard;

import bufferscope.event.Item;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How many items each producer has in the buffer; it goes by who put them, not by what they say.
 */
final class Quota {
  private final int limit;

  @GuardedBy("this")
  private final IdentityHashMap<Item, Integer> putBy = new IdentityHashMap<>();

  @GuardedBy("this")
  private final Map<Integer, Integer> stored = new HashMap<>();

  /** A quota of so many items at a time; 0 for any number. */
  Quota(int limit) {
    this.limit = limit;
  }

  /** Answers whether the producer may put the item, which is counted then. */
  boolean admits(Item item, int producer) {
    return limit == 0 || counts(item, producer);
  }

  private synchronized boolean counts(Item item, int producer) {
    if (stored.getOrDefault(producer, 0) >= limit) {
      return false;
    }
    stored.merge(producer, 1, Integer::sum);
    putBy.put(item, producer);
    return true;
  }

  /** The item has left the buffer, or never came in. */
  void release(Item item) {
    if (limit > 0) {
      uncount(item);
    }
  }

  private synchronized void uncount(Item item) {
    Integer producer = putBy.remove(item);
    if (producer != null) {
      stored.merge(producer, -1, Integer::sum);
    }
  }
}
