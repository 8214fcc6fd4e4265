package bufferscope.ui.step;

import bufferscope.explore.model.Step;
import bufferscope.ui.text.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A button for an unusual choice of the scheduler, with the line of the code beside it. */
final class ChoiceButton extends HBox {
  private final Button button = new Button();
  private final Label key = new Label();
  private final Label line = new Label();

  /** Creates a button without a choice; {@code id} is the id of the button. */
  ChoiceButton(String id) {
    button.setId(id);
    button.setMnemonicParsing(false);
    key.getStyleClass().add("move-key");
    line.getStyleClass().add("move-line");
    line.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("move");
    getChildren().addAll(button, line);
  }

  /** Makes the button stand for that step, which the key of that number makes, if there is one. */
  void show(Step step, Optional<Integer> number, Runnable action) {
    button.setOnAction(event -> action.run());
    button.setText(Texts.of("step.unusual", step.thread(), step.operation()));
    key.setText(number.map(n -> Texts.of("step.number", n)).orElse(""));
    button.setGraphic(number.isPresent() ? key : null);
    button.setAccessibleText(
        Texts.of("step.move", step.thread(), step.operation(), step.place(), number.orElse(0)));
    line.setText(Texts.of("step.line", step.line(), step.place()));
  }
}
