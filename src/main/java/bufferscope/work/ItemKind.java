package bufferscope.work;

import bufferscope.event.Item;
import java.util.Optional;

/** The kind of items that producers make. */
public sealed interface ItemKind {

  /** Returns the reason why the item is not of this kind; empty if it is. */
  Optional<String> fault(Item item);

  /** The largest first number, and the largest random one. */
  int MAX_VALUE = 1_000_000;

  /** The maximum number of characters of a typed line. */
  int MAX_LENGTH = 200;

  /** The numbers from 1 on. */
  ItemKind NUMBERED = new Numbers(1);

  /**
   * Whole numbers that count up.
   *
   * @param from the first of them, 0 to {@link #MAX_VALUE}
   */
  record Numbers(int from) implements ItemKind {
    public Numbers {
      Range.check("first number", from, 0, MAX_VALUE);
    }

    @Override
    public Optional<String> fault(Item item) {
      return Range.fault("value", item.value(), from, Long.MAX_VALUE);
    }
  }

  /**
   * Random whole numbers, each equally likely, such as the number of pages of a print job.
   *
   * @param min 0 to {@link #MAX_VALUE}
   * @param max the largest of them, {@code min} to {@link #MAX_VALUE}
   */
  record RandomNumbers(int min, int max) implements ItemKind {
    public RandomNumbers {
      Range.check("smallest number", min, 0, MAX_VALUE);
      Range.check("largest number", max, min, MAX_VALUE);
    }

    @Override
    public Optional<String> fault(Item item) {
      return Range.fault("value", item.value(), min, max);
    }
  }

  /** Lines that the user types; each becomes the next item of a producer. */
  record TypedLines() implements ItemKind {

    @Override
    public Optional<String> fault(Item item) {
      return Range.fault("characters of a line", item.text().length(), 1, MAX_LENGTH);
    }
  }
}
