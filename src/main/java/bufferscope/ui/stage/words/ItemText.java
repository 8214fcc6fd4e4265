package bufferscope.ui.stage.words;

import bufferscope.event.Item;
import bufferscope.ui.text.Texts;
import bufferscope.work.Task;

/** The content of an item besides its number, in few words; nothing if it has only a number. */
public record ItemText(Task task) {
  /** The maximum number of letters on a tile. */
  private static final int MOST_LETTERS = 8;

  /** Returns the text for the item's tile. */
  public String brief(Item item) {
    if (item.isTheEnd()) {
      return Texts.of("stage.theEnd");
    }
    if (!item.text().isEmpty()) {
      return cut(item.text().strip());
    }
    if (task == Task.PRINT) {
      return Texts.of("stage.pages", item.value());
    }
    return item.value() == item.number() ? "" : Texts.of("stage.value", item.value());
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= MOST_LETTERS) {
      return text;
    }
    int end = text.offsetByCodePoints(0, MOST_LETTERS - 1);
    return Texts.of("stage.cut", text.substring(0, end).stripTrailing());
  }

  /** Returns the text that follows the number of the item in a sentence. */
  static String inSentence(Item item) {
    if (!item.text().isEmpty()) {
      return Texts.of("stage.slotText", item.text().strip());
    }
    return item.value() == item.number() ? "" : Texts.of("stage.slotValue", item.value());
  }
}
