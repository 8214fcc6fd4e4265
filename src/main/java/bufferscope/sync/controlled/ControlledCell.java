package bufferscope.sync.controlled;

import bufferscope.sync.Cell;
import bufferscope.sync.controlled.Operation.Action;

/** A shared number whose results come from the {@link CallReplay}. */
final class ControlledCell implements Cell {
  private final CallReplay replay;
  private final int number;

  ControlledCell(CallReplay replay, int number) {
    this.replay = replay;
    this.number = number;
  }

  @Override
  public int get() {
    return replay.perform(Action.READ_CELL, number, 0);
  }

  @Override
  public void set(int value) {
    replay.perform(Action.WRITE_CELL, number, value);
  }
}
