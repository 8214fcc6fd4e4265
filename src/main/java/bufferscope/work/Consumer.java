package bufferscope.work;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Item;

/** Takes an item out of the buffer and uses it up, which takes its time. */
final class Consumer implements Job {
  private final BoundedBuffer<Item> buffer;
  private final Pace pace;
  private final Journal journal;

  Consumer(BoundedBuffer<Item> buffer, Pace pace, Journal journal) {
    this.buffer = buffer;
    this.pace = pace;
    this.journal = journal;
  }

  @Override
  public boolean handleOne() throws InterruptedException {
    pace.entersBuffer();
    Item item = buffer.take();
    pace.leftBuffer();
    try {
      pace.work();
    } catch (InterruptedException e) {
      if (!pace.isCutShort()) {
        throw e; // the item stays in its hands
      }
    }
    if (item != null) { // a broken buffer may yield nothing
      journal.finished(item);
    }
    return true;
  }
}
