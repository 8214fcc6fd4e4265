package bufferscope.ui.step;

import bufferscope.explore.Choice;
import bufferscope.explore.Step;
import bufferscope.ui.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A choice as a button, with the line of the code beside it. */
final class Move extends HBox {
  private static final PseudoClass MISCHIEF = PseudoClass.getPseudoClass("mischief");

  private final Button button = new Button();
  private final Label key = new Label();
  private final Label line = new Label();

  /** A move without a choice yet; {@code id} is that of the button. */
  Move(String id, Runnable action) {
    button.setId(id);
    button.setOnAction(event -> action.run());
    button.setMnemonicParsing(false);
    key.getStyleClass().add("move-key");
    line.getStyleClass().add("move-line");
    line.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("move");
    getChildren().addAll(button, line);
  }

  /**
   * Stands for that choice, which {@code step} has in words and the number {@code thread} makes.
   */
  void show(Choice choice, Step step, int thread, boolean hasKey) {
    button.setText(step.operation());
    key.setText(Texts.of("step.number", thread));
    button.setGraphic(hasKey ? key : null);
    button.setAccessibleText(
        Texts.of("step.move", step.thread(), step.operation(), step.line(), hasKey ? thread : 0));
    line.setText(Texts.of("step.line", step.line()));
    pseudoClassStateChanged(
        MISCHIEF, choice.kind() != Choice.Kind.STEP || choice.whom() != Choice.FIRST);
  }
}
