package bufferscope.sync.controlled;

/**
 * What one indivisible operation does to a cell, as a function of the number in it. Functions are
 * compared by {@code equals}, since equal operations of a call lead to the same node.
 */
public interface CellFunction {
  /** Returns true if the operation can be done at that value; the thread waits until it can. */
  default boolean isEnabled(int value) {
    return true;
  }

  /** Returns the value that the cell has afterwards. */
  default int next(int value) {
    return value;
  }

  /** Returns the result of the operation. */
  int answer(int value);

  /** Returns true if it only looks. */
  default boolean isLook() {
    return false;
  }
}
