package bufferscope.ui.results;

import bufferscope.event.Item;
import bufferscope.ui.text.Texts;

/** How an item is called in a list. */
final class ItemName {
  private ItemName() {}

  /** Its number, and what it carries if it carries anything. */
  static String of(Item item) {
    if (!item.text().isEmpty()) {
      return Texts.of("results.itemText", item.number(), item.text());
    }
    return item.value() == item.number()
        ? Texts.of("results.item", item.number())
        : Texts.of("results.itemValue", item.number(), item.value());
  }
}
