package bufferscope.sync.controlled;

import bufferscope.sync.Cell;
import bufferscope.sync.controlled.Operation.Action;

/** A shared number whose results come from the {@link Script}. */
final class ControlledCell implements Cell {
  private final Script script;
  private final int number;

  ControlledCell(Script script, int number) {
    this.script = script;
    this.number = number;
  }

  @Override
  public int get() {
    return script.ask(Action.READ_CELL, number, 0);
  }

  @Override
  public void set(int value) {
    script.ask(Action.WRITE_CELL, number, value);
  }
}
