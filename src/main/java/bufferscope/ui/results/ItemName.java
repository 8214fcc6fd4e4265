package bufferscope.ui.results;

import bufferscope.event.Item;
import bufferscope.ui.text.Texts;

/** The name of an item in a list. */
final class ItemName {
  private ItemName() {}

  /** Returns the item's number, and its content if there is any. */
  static String of(Item item) {
    if (!item.text().isEmpty()) {
      return Texts.of("results.itemText", item.number(), item.text());
    }
    return item.value() == item.number()
        ? Texts.of("results.item", item.number())
        : Texts.of("results.itemValue", item.number(), item.value());
  }
}
