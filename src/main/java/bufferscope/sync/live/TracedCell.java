package bufferscope.sync.live;

import bufferscope.event.CellEvent;

/**
 * A shared number that reports each read and each write in one step with the access, since there
 * may be no lock to order them.
 */
final class TracedCell extends PlainCell {
  private final String name;
  private final Probe probe;

  TracedCell(String name, int value, Probe probe) {
    super(value);
    this.name = name;
    this.probe = probe;
  }

  @Override
  public int get() {
    probe.reach();
    int value;
    synchronized (this) {
      value = super.get();
      probe.emit(new CellEvent.CellRead(probe.now(), probe.thread(), name, value));
    }
    probe.dwell();
    return value;
  }

  @Override
  public void set(int newValue) {
    probe.reach();
    synchronized (this) {
      super.set(newValue);
      probe.emit(new CellEvent.CellWritten(probe.now(), probe.thread(), name, newValue));
    }
    probe.dwell();
  }
}
