package bufferscope.sync.live;

import bufferscope.event.Item;
import bufferscope.event.SlotsEvent;

/** A message that tells who reads and who writes it, each in one step with what it does. */
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
