package bufferscope.measure;

import bufferscope.event.Item;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tracks the items that are stored, in their order, and those that are taken and not yet used up.
 */
final class ItemTracker {
  /** The stored items, oldest first. */
  private final ArrayDeque<Item> stored = new ArrayDeque<>();

  /** The items taken and not yet finished. */
  private final Set<Item> taken = new HashSet<>();

  /** The items taken more than once, with the number of additional takes. */
  private final Map<Item, Integer> takenAgain = new HashMap<>();

  boolean has(Item item) {
    return stored.contains(item) || taken.contains(item);
  }

  void store(Item item) {
    stored.addLast(item);
  }

  Optional<Item> oldest() {
    return Optional.ofNullable(stored.peekFirst());
  }

  boolean isOldest(Item item) {
    return item.equals(stored.peekFirst());
  }

  /** Removes the item from the stored ones; returns true if it was there. */
  boolean unstore(Item item) {
    return stored.remove(item);
  }

  void take(Item item) {
    if (!taken.add(item)) {
      takenAgain.merge(item, 1, Integer::sum);
    }
  }

  /** Returns true if the item has been taken as often as it is finished. */
  boolean finish(Item item) {
    Integer again = takenAgain.remove(item);
    if (again == null) {
      return taken.remove(item);
    }
    if (again > 1) {
      takenAgain.put(item, again - 1);
    }
    return true;
  }
}
