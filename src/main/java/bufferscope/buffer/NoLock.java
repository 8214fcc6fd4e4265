package bufferscope.buffer;

import bufferscope.sync.Cell;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.Objects;

/**
 * A ring and a count, and no lock at all: threads look at the count until there is room or an item,
 * and change it together.
 */
public final class NoLock<E> implements BoundedBuffer<E> {
  private final Slots<E> slots;

  /** The number of full slots, as long as no update is lost. */
  private final Cell count;

  private final Sync sync;

  public NoLock(Sync sync, int capacity) {
    slots = sync.slots(Slots.checkCapacity(capacity));
    count = sync.cell("count", 0);
    this.sync = sync;
  }

  @Override
  public void put(E item) throws InterruptedException {
    Objects.requireNonNull(item);
    while (count.get() == slots.capacity()) {
      sync.spinWait();
    }
    slots.insert(item);
    count.set(count.get() + 1); // a read and a write: an update between them is lost
  }

  @Override
  public E take() throws InterruptedException {
    while (count.get() == 0) {
      sync.spinWait();
    }
    E item = slots.remove();
    count.set(count.get() - 1);
    return item;
  }
}
