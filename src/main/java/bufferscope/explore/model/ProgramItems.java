package bufferscope.explore.model;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent;
import bufferscope.sync.controlled.Primitive.CellPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items of a program, which makes them itself: each value that appears in a cell is a new item
 * of the thread that stores it. An item that was taken stays in the hands of its thread until that
 * takes another one.
 */
final class ProgramItems {
  private final List<Event> events;
  private final Map<CellPart, List<Item>> content = new HashMap<>();
  private final Map<Integer, Item> hands = new HashMap<>();
  private long made;

  ProgramItems(List<Event> events) {
    this.events = events;
  }

  /** Returns the items that are known in the cell. */
  List<Item> in(CellPart cell) {
    return content.getOrDefault(cell, List.of());
  }

  /** Returns the items in the cell after the thread has stored these values there. */
  List<Item> after(long now, int thread, CellPart cell, List<Object> values) {
    List<Item> before = new ArrayList<>(in(cell));
    int gone = before.size() - values.size();
    if (gone > 0
        && texts(before.subList(gone, before.size()))
            .equals(values.stream().map(String::valueOf).toList())) {
      before =
          new ArrayList<>(
              before.subList(gone, before.size())); // of equal values the first was taken
    }
    List<Item> after = new ArrayList<>();
    for (Object value : values) {
      after.add(known(value, before).orElseGet(() -> make(now, thread, value)));
    }
    content.put(cell, after);
    return after;
  }

  private static Optional<Item> known(Object value, List<Item> before) {
    Optional<Item> first =
        before.stream().filter(item -> item.text().equals(String.valueOf(value))).findFirst();
    first.ifPresent(before::remove);
    return first;
  }

  private static List<String> texts(List<Item> items) {
    return items.stream().map(Item::text).toList();
  }

  private Item make(long now, int thread, Object value) {
    made++;
    Item item = new Item(made, thread, made, String.valueOf(value), "");
    events.add(new ItemEvent.ItemMade(now, thread, item));
    return item;
  }

  /** The thread is about to take that item, perhaps once more. */
  void take(long now, int thread, Item item) {
    if (!item.equals(hands.get(thread))) {
      finish(now, thread);
      hands.put(thread, item);
    }
  }

  /** The thread is over, or takes another item: it has used up the one in its hands. */
  void finish(long now, int thread) {
    Item old = hands.remove(thread);
    if (old != null) {
      events.add(new ItemEvent.ItemFinished(now, thread, old));
    }
  }
}
