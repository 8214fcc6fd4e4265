package bufferscope.ui.mechanism;

import bufferscope.ui.text.Texts;
import bufferscope.work.Mechanism;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A mechanism in the list: its name, its description, and whether it is correct. Only the open list
 * shows the latter, so that a lecturer can ask a class while a mechanism runs.
 */
final class MechanismCell extends ListCell<Mechanism> {
  private static final PseudoClass FLAWED = PseudoClass.getPseudoClass("flawed");

  private final Label name = new Label();
  private final Label about = new Label();
  private final Label verdict = new Label(null, new FontIcon());
  private final HBox row;

  MechanismCell() {
    VBox words = new VBox(name, about);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(words, verdict);
    name.getStyleClass().add("mechanism-name");
    about.getStyleClass().add("mechanism-about");
    verdict.getStyleClass().add("mechanism-verdict");
    row.getStyleClass().add("mechanism-row");
    getStyleClass().add("mechanism-cell");
  }

  @Override
  protected void updateItem(@Nullable Mechanism mechanism, boolean empty) {
    super.updateItem(mechanism, empty);
    setGraphic(mechanism == null ? null : row);
    if (mechanism == null) {
      return;
    }
    name.setText(MechanismNames.name(mechanism));
    about.setText(MechanismNames.about(mechanism));
    verdict.setText(MechanismNames.verdict(mechanism));
    pseudoClassStateChanged(FLAWED, !mechanism.isCorrect());
    setAccessibleText(
        Texts.of("mechanism.entry", name.getText(), verdict.getText(), about.getText()));
  }
}
