package bufferscope.explore.replay;

import bufferscope.event.EventSink;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Work that takes no time: an item is made when it is put, and used up when it is taken. */
final class InstantWork implements ItemWork {
  private final Map<Integer, Deque<Item>> recorded = new HashMap<>();
  private final EventSink events;
  private long lastNumber;

  /**
   * Creates work that numbers items in the order in which they are made.
   *
   * @param recorded the first items of the producers, in the order of their making
   */
  InstantWork(List<Item> recorded, EventSink events) {
    recorded.forEach(
        item -> this.recorded.computeIfAbsent(item.maker(), maker -> new ArrayDeque<>()).add(item));
    this.events = events;
    lastNumber = recorded.size();
  }

  @Override
  public void begin(long now, int thread, @Nullable Item inHands) {}

  @Override
  public Item make(long now, int thread) {
    Deque<Item> known = recorded.get(thread);
    Item next = known == null ? null : known.poll();
    Item item = next == null ? new Item(++lastNumber, thread) : next;
    events.emit(new ItemEvent.ItemMade(now, thread, item));
    return item;
  }

  @Override
  public void finish(long now, int thread, @Nullable Item item) {
    if (item != null) {
      events.emit(new ItemEvent.ItemFinished(now, thread, item));
    }
  }
}
