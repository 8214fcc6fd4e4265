package bufferscope.sync.controlled;

/**
 * The effect of one indivisible operation on a cell, as a function of the number in the cell.
 * Functions are compared by {@code equals}, since equal operations of a call lead to the same node.
 */
public interface CellFunction {
  /**
   * Returns true if the operation is possible at that value; otherwise the thread waits until it
   * is.
   */
  default boolean isEnabled(int value) {
    return true;
  }

  /** Returns the value of the cell after the operation. */
  default int next(int value) {
    return value;
  }

  /** Returns the result of the operation. */
  int answer(int value);

  /** Returns true if the operation only reads. */
  default boolean isLook() {
    return false;
  }
}
