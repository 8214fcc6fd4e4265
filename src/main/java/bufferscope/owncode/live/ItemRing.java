package bufferscope.owncode.live;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.SlotsEvent;
import bufferscope.event.SlotsEvent.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The items of a collection as a ring of slots, the first of them at the take position. If there
 * are more items than slots, the ring grows.
 */
public final class ItemRing {
  private final int capacity;
  private final Consumer<? super Event> events;
  private final List<Item> items = new ArrayList<>();
  private int slots;
  private int take;

  /**
   * Creates an empty ring.
   *
   * @param events receives the events of its changes
   */
  public ItemRing(int capacity, Consumer<? super Event> events) {
    this.capacity = capacity;
    this.events = events;
    slots = capacity;
  }

  /** Emits that the ring was made. */
  public void create() {
    events.accept(new SlotsEvent.SlotsCreated(0, Event.NO_THREAD, capacity));
  }

  /** Emits the change of the collection from the first to the second list of items. */
  public void emit(long now, int thread, List<Item> before, List<Item> after) {
    List<Item> gone = new ArrayList<>(before);
    after.forEach(gone::remove);
    gone.forEach(item -> remove(now, thread, item));
    List<Item> fresh = new ArrayList<>(after);
    before.forEach(fresh::remove);
    for (Item item : fresh) {
      if (after.indexOf(item) == 0 && !items.isEmpty()) {
        addFirst(now, thread, item);
      } else {
        add(now, thread, item);
      }
    }
  }

  /** Adds the item behind the others. */
  public void add(long now, int thread, Item item) {
    makeRoom(now, thread);
    events.accept(new SlotsEvent.SlotWritten(now, thread, slot(items.size()), item));
    items.add(item);
    move(now, thread, Index.PUT, slot(items.size()));
  }

  private void addFirst(long now, int thread, Item item) {
    makeRoom(now, thread);
    take = Math.floorMod(take - 1, slots);
    events.accept(new SlotsEvent.SlotWritten(now, thread, take, item));
    items.add(0, item);
    move(now, thread, Index.TAKE, take);
  }

  /**
   * Removes the item.
   *
   * @param item null for the first one
   * @return the item that was removed; null if there was none
   */
  public @Nullable Item remove(long now, int thread, @Nullable Item item) {
    int at = item == null ? 0 : items.indexOf(item);
    if (at < 0 || items.isEmpty()) {
      return item;
    }
    Item removed = items.remove(at);
    events.accept(new SlotsEvent.SlotRead(now, thread, slot(at), removed));
    if (slots > capacity && items.size() <= capacity) {
      slots = capacity;
      layOut(now, thread);
    } else if (at == 0) {
      take = slot(1);
      move(now, thread, Index.TAKE, take);
    } else if (at == items.size()) {
      move(now, thread, Index.PUT, slot(at));
    } else {
      layOut(now, thread);
    }
    return removed;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  private void makeRoom(long now, int thread) {
    if (items.size() == slots) {
      slots++;
      layOut(now, thread);
    }
  }

  private void layOut(long now, int thread) {
    take = 0;
    events.accept(new SlotsEvent.CapacityChanged(now, thread, capacity, slots));
  }

  private int slot(int index) {
    return (take + index) % slots;
  }

  private void move(long now, int thread, Index index, int to) {
    events.accept(new SlotsEvent.IndexMoved(now, thread, index, to));
  }
}
