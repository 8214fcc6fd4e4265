package bufferscope.measure;

import bufferscope.event.Item;
import bufferscope.event.SafeguardEvent.ItemFlaw;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of hostile producers, until they are used or refused. */
final class HostileItems {
  private final Map<Item, Bad> items = new HashMap<>();

  /**
   * A bad item.
   *
   * @param right the number of good items equal to it that may still be used
   */
  private record Bad(ItemFlaw how, int right) {}

  /** Adds a bad item; {@code underWay} is true if an equal good item is not used yet. */
  void add(Item item, ItemFlaw how, boolean underWay) {
    items.put(item, new Bad(how, how == ItemFlaw.REPLAYED && underWay ? 1 : 0));
  }

  void remove(Item item) {
    items.remove(item);
  }

  /** Notes that the item is used. Returns its flaw, or null if it has none. */
  @Nullable ItemFlaw use(Item item) {
    Bad bad = items.get(item);
    if (bad == null) {
      return null;
    }
    if (bad.right > 0) {
      items.put(item, new Bad(bad.how, 0));
      return null;
    }
    items.remove(item);
    return bad.how;
  }
}
