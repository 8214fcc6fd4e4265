package bufferscope.sync.live;

import bufferscope.event.Event;
import bufferscope.event.Event.Index;
import bufferscope.event.Item;

/** Slots that tell what is done to them. */
final class TracedSlots<E> extends ArraySlots<E> {
  private final Probe probe;

  TracedSlots(int capacity, Probe probe) {
    super(capacity);
    this.probe = probe;
  }

  @Override
  public void insert(E item) {
    int slot = putIndex();
    super.insert(item);
    probe.emit(new Event.SlotWritten(probe.now(), probe.thread(), slot, (Item) item));
    probe.dwell();
    moved(Index.PUT, putIndex());
  }

  @Override
  public E remove() {
    int slot = takeIndex();
    int lengthBefore = length();
    E item = super.remove();
    probe.emit(new Event.SlotRead(probe.now(), probe.thread(), slot, (Item) item));
    probe.dwell();
    if (length() == lengthBefore) {
      moved(Index.TAKE, takeIndex());
    } else {
      laidOut();
    }
    return item;
  }

  @Override
  public void setCapacity(int newCapacity) {
    super.setCapacity(newCapacity);
    laidOut();
  }

  private void moved(Index index, int to) {
    probe.emit(new Event.IndexMoved(probe.now(), probe.thread(), index, to));
    probe.dwell();
  }

  private void laidOut() {
    probe.emit(new Event.CapacityChanged(probe.now(), probe.thread(), capacity(), length()));
    probe.dwell();
  }
}
