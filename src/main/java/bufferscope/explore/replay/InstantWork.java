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

/** Items are made at the moment when they are put, and used up when they are taken. */
final class InstantWork implements ItemWork {
  private final Map<Integer, Deque<Item>> recorded = new HashMap<>();
  private final EventSink events;
  private long lastNumber;

  /**
   * Makes items that are numbered as they come.
   *
   * @param recorded those that producers are known to make first, in the order of their making
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
