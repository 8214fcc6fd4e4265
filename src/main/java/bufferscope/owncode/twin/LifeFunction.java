package bufferscope.owncode.twin;

import bufferscope.sync.controlled.CellFunction;
import bufferscope.sync.controlled.Primitive.ThreadPart;

/** The operations on the life of a thread, each in one step. */
enum LifeFunction implements CellFunction {
  START("start()"),
  /** The thread itself begins, after it was started. */
  BEGIN("begins"),
  END("ends"),
  /** Goes on when the thread is not alive. */
  JOIN("join()"),
  LOOK("isAlive()");

  private final String text;

  LifeFunction(String text) {
    this.text = text;
  }

  @Override
  public boolean isLook() {
    return this == LOOK || this == JOIN;
  }

  @Override
  public boolean isEnabled(int life) {
    return switch (this) {
      case BEGIN -> life == ThreadPart.ALIVE;
      case JOIN -> life != ThreadPart.ALIVE;
      default -> true;
    };
  }

  /**
   * Returns 1 if the operation was done; for LOOK, if the thread is alive. A thread starts only
   * once.
   */
  @Override
  public int answer(int life) {
    return switch (this) {
      case START -> life == ThreadPart.NEW ? 1 : 0;
      case LOOK -> life == ThreadPart.ALIVE ? 1 : 0;
      default -> 1;
    };
  }

  @Override
  public int next(int life) {
    return switch (this) {
      case START -> life == ThreadPart.NEW ? ThreadPart.ALIVE : life;
      case END -> ThreadPart.OVER;
      default -> life;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
