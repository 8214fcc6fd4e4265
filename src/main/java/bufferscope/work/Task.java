package bufferscope.work;

import bufferscope.event.Item;
import java.util.OptionalLong;

/** The work of a consumer on an item. */
public enum Task {
  /** Uses the item up, in the time of the consumer's timing. */
  USE_UP,
  /** Also computes the square of the value. */
  SQUARE,
  /** Prints as many pages as the value; the timing is that of one page. */
  PRINT;

  /** Returns the duration of the work on the item, as a multiple of the timing. */
  public long times(Item item) {
    return this == PRINT ? Math.max(1, item.value()) : 1;
  }

  /** Returns the result of the work on the item; empty if there is none. */
  public OptionalLong result(Item item) {
    return this == SQUARE
        ? OptionalLong.of(Math.multiplyExact(item.value(), item.value()))
        : OptionalLong.empty();
  }
}
