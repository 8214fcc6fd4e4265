package bufferscope.work;

import bufferscope.event.Item;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers the items of a run, whoever makes them. */
public final class ItemSource {
  private final AtomicLong made = new AtomicLong();

  Item make(int maker) {
    return new Item(made.incrementAndGet(), maker);
  }
}
