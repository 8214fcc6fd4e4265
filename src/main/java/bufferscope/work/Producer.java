package bufferscope.work;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Item;

/** Makes an item, which takes its time, and puts it into the buffer. */
final class Producer implements Job {
  private final BoundedBuffer<Item> buffer;
  private final ItemSource items;
  private final Pace pace;
  private final Journal journal;
  private long left;

  /** A producer of {@code quota} items. */
  Producer(BoundedBuffer<Item> buffer, ItemSource items, long quota, Pace pace, Journal journal) {
    this.buffer = buffer;
    this.items = items;
    this.left = quota;
    this.pace = pace;
    this.journal = journal;
  }

  @Override
  public boolean handleOne() throws InterruptedException {
    pace.work();
    if (pace.isCutShort()) {
      return false;
    }
    Item item = items.make(journal.thread());
    journal.made(item);
    pace.entersBuffer();
    buffer.put(item);
    pace.leftBuffer();
    left--;
    return left > 0;
  }
}
