package bufferscope.explore.search;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.TwoConditions;
import bufferscope.event.Item;
import bufferscope.sync.Sync;
import java.util.concurrent.TimeUnit;

/** Waits for a second, and then as long as it takes. */
record Patient(TwoConditions<Item> buffer) implements BoundedBuffer<Item> {
  Patient(Sync sync, int capacity) {
    this(new TwoConditions<>(sync, capacity));
  }

  @Override
  public void put(Item item) throws InterruptedException {
    if (!buffer.offer(item, 1, TimeUnit.SECONDS)) {
      buffer.put(item);
    }
  }

  @Override
  public Item take() throws InterruptedException {
    Item item = buffer.poll(1, TimeUnit.SECONDS);
    return item != null ? item : buffer.take();
  }
}
