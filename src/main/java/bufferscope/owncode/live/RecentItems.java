package bufferscope.owncode.live;

import bufferscope.event.Item;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The items by the values that stand for them in a file's code. Only the newest are kept: more than
 * a buffer and all hands can hold.
 */
public final class RecentItems {
  private static final int KEPT = 1 << 14;

  private final Map<ItemKey, Item> items = new HashMap<>();
  private final ArrayDeque<Map.Entry<ItemKey, Item>> order = new ArrayDeque<>();

  /** A value: numbers, characters and strings are the same if they are equal, objects are not. */
  private record ItemKey(Object value) {
    private boolean isEqualByContent() {
      return value instanceof String || value instanceof Number || value instanceof Character;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the equals of a file's class may be wrong
    public boolean equals(@Nullable Object other) {
      return other instanceof ItemKey that
          && (value == that.value || (isEqualByContent() && value.equals(that.value)));
    }

    @Override
    public int hashCode() {
      return isEqualByContent() ? value.hashCode() : System.identityHashCode(value);
    }
  }

  /** Adds an item; a value that is used again stands for the newest one. */
  public synchronized void add(Object value, Item item) {
    ItemKey key = new ItemKey(value);
    items.put(key, item);
    order.add(Map.entry(key, item));
    if (order.size() > KEPT) {
      Map.Entry<ItemKey, Item> oldest = order.remove();
      items.remove(oldest.getKey(), oldest.getValue());
    }
  }

  /** Returns the item that the value stands for; null if it is no item. */
  public synchronized @Nullable Item of(@Nullable Object value) {
    return value == null ? null : items.get(new ItemKey(value));
  }
}
