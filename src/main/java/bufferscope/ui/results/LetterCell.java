package bufferscope.ui.results;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A dead letter, in as many lines as it takes. */
final class LetterCell extends ListCell<String> {
  LetterCell() {
    setWrapText(true);
    setPrefWidth(0); // as wide as the list
  }

  @Override
  protected void updateItem(@Nullable String words, boolean empty) {
    super.updateItem(words, empty);
    setText(words);
  }
}
