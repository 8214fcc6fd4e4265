package bufferscope.sync.live;

import bufferscope.event.Item;
import bufferscope.event.SlotsEvent;
import bufferscope.event.SlotsEvent.Index;

/**
 * Slots that report what is done to them. Storing an item and advancing the position are two steps,
 * between which another thread may come if no lock prevents it. Each report is made in one step
 * with the act.
 */
final class TracedSlots<E> extends ArraySlots<E> {
  private final Probe probe;

  TracedSlots(int capacity, Probe probe) {
    super(capacity);
    this.probe = probe;
  }

  @Override
  public boolean isFull() {
    probe.reach();
    return super.isFull();
  }

  @Override
  public boolean isEmpty() {
    probe.reach();
    return super.isEmpty();
  }

  @Override
  public void insert(E item) {
    probe.reach();
    synchronized (this) {
      if (grow()) {
        laidOut();
      }
      int slot = putIndex();
      store(item);
      probe.emit(new SlotsEvent.SlotWritten(probe.now(), probe.thread(), slot, (Item) item));
    }
    probe.dwell();
    synchronized (this) {
      movePut();
      moved(Index.PUT, putIndex());
    }
    probe.dwell();
  }

  @Override
  public E remove() {
    probe.reach();
    int slot;
    E item;
    synchronized (this) {
      slot = takeIndex();
      item = fetch();
      probe.emit(new SlotsEvent.SlotRead(probe.now(), probe.thread(), slot, (Item) item));
    }
    probe.dwell();
    synchronized (this) {
      int lengthBefore = length();
      moveTakeFrom(slot, item);
      if (length() == lengthBefore) {
        moved(Index.TAKE, takeIndex());
      } else {
        laidOut();
      }
    }
    probe.dwell();
    return item;
  }

  @Override
  public void setCapacity(int newCapacity) {
    probe.reach();
    synchronized (this) {
      super.setCapacity(newCapacity);
      laidOut();
    }
    probe.dwell();
  }

  private void moved(Index index, int to) {
    probe.emit(new SlotsEvent.IndexMoved(probe.now(), probe.thread(), index, to));
  }

  private void laidOut() {
    probe.emit(new SlotsEvent.CapacityChanged(probe.now(), probe.thread(), capacity(), length()));
  }
}
