package bufferscope.ui.narration;

import bufferscope.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A sentence in the list, with the time of its step. */
final class NarrationCell extends ListCell<NarratedStep> {
  private final Label time = new Label();
  private final Label sentence = new Label();
  private final HBox row = new HBox(time, sentence);

  NarrationCell() {
    time.getStyleClass().add("narration-time");
    time.setMinWidth(USE_PREF_SIZE);
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    row.getStyleClass().add("narration-row");
    setPrefWidth(0); // as wide as the list, however long the words are
  }

  /**
   * The list does not measure the height of a cell at its width, though the sentence may take
   * several lines.
   */
  @Override
  protected double computePrefHeight(double width) {
    if (isEmpty() || getWidth() == 0) {
      return super.computePrefHeight(width);
    }
    double inner = getWidth() - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + row.prefHeight(inner) + snappedBottomInset();
  }

  @Override
  protected void updateItem(@Nullable NarratedStep step, boolean empty) {
    super.updateItem(step, empty);
    setGraphic(step == null ? null : row);
    setAccessibleText("");
    if (step != null) {
      time.setText(step.time());
      sentence.setText(step.sentence());
      setAccessibleText(Texts.of("narration.entry", time.getText(), step.sentence()));
    }
  }
}
