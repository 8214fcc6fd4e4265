package bufferscope.work;

import bufferscope.event.Item;
import java.util.OptionalLong;

/** What a consumer does with an item. */
public enum Task {
  /** Uses it up, in the time that its timing says. */
  USE_UP,
  /** The same, and computes the square of the value. */
  SQUARE,
  /** Prints as many pages as the value says; the timing is that of one page. */
  PRINT;

  /** How many times as long as the timing says the item takes. */
  public long times(Item item) {
    return this == PRINT ? Math.max(1, item.value()) : 1;
  }

  /** What it computes of the item, if it computes anything. */
  public OptionalLong result(Item item) {
    return this == SQUARE
        ? OptionalLong.of(Math.multiplyExact(item.value(), item.value()))
        : OptionalLong.empty();
  }
}
