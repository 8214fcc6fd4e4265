package bufferscope.sync.live;

import bufferscope.sync.Cell;

/** A shared number without events. It is volatile: all threads see its newest value. */
class PlainCell implements Cell {
  private volatile int value;

  PlainCell(int value) {
    this.value = value;
  }

  @Override
  public int get() {
    return value;
  }

  @Override
  public void set(int newValue) {
    value = newValue;
  }
}
