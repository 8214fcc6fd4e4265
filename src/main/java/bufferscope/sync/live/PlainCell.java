package bufferscope.sync.live;

import bufferscope.sync.Cell;

/** A number that all threads see the newest value of. */
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
