package bufferscope.work.safeguard;

import bufferscope.event.Item;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Limits the items of each producer in the buffer. It counts an item for the producer that put it,
 * since a hostile producer makes items in the name of another one.
 */
final class Quota {
  private final int limit;

  @GuardedBy("this")
  private final IdentityHashMap<Item, Integer> putBy = new IdentityHashMap<>();

  @GuardedBy("this")
  private final Map<Integer, Integer> stored = new HashMap<>();

  /** Creates a quota of that many items at a time; 0 for any number. */
  Quota(int limit) {
    this.limit = limit;
  }

  /** Counts the item; returns false if the producer has reached its quota and must not put it. */
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

  /** Uncounts an item that has left the buffer, or was not stored. */
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
