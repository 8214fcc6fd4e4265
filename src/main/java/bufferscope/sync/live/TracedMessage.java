package bufferscope.sync.live;

import bufferscope.event.Item;
import bufferscope.event.SlotsEvent;

/** A message that reports each read and each write in one step with the access. */
final class TracedMessage<E> extends PlainMessage<E> {
  private static final int SLOT = 0;

  private final Probe probe;

  TracedMessage(Probe probe) {
    this.probe = probe;
  }

  @Override
  public E get() {
    probe.reach();
    E message;
    synchronized (this) {
      message = super.get();
      probe.emit(new SlotsEvent.SlotCopied(probe.now(), probe.thread(), SLOT, (Item) message));
    }
    probe.dwell();
    return message;
  }

  @Override
  public void set(E message) {
    probe.reach();
    synchronized (this) {
      super.set(message);
      probe.emit(new SlotsEvent.SlotWritten(probe.now(), probe.thread(), SLOT, (Item) message));
    }
    probe.dwell();
  }
}
