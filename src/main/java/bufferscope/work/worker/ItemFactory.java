package bufferscope.work.worker;

import bufferscope.event.Item;
import bufferscope.work.ItemKind;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the items of a run, with their numbers and values. */
final class ItemFactory {
  private final ItemKind itemKind;
  private final AtomicLong made = new AtomicLong();

  ItemFactory(ItemKind itemKind) {
    this.itemKind = itemKind;
  }

  Item make(int maker, SplittableRandom random) {
    long number = made.incrementAndGet();
    long value = number;
    if (itemKind instanceof ItemKind.Numbers numbers) {
      value = numbers.from() + number - 1;
    } else if (itemKind instanceof ItemKind.RandomNumbers numbers) {
      value = random.nextInt(numbers.min(), numbers.max() + 1);
    }
    return new Item(number, maker, value, "", "");
  }

  /** Returns an item of that text. Its value is the number in the text, or else the length. */
  Item typed(int maker, String text) {
    return new Item(made.incrementAndGet(), maker, value(text), text, "");
  }

  Item theEnd(int maker) {
    return new Item(made.incrementAndGet(), maker, 0, Item.THE_END, "");
  }

  private static long value(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return text.length();
    }
  }
}
