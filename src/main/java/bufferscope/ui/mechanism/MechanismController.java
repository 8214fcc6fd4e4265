package bufferscope.ui.mechanism;

import bufferscope.ui.session.Session;
import bufferscope.work.Mechanism;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

/** Says which buffer code runs, and lets a person choose another. */
public final class MechanismController {
  private final Session session;

  @FXML private ComboBox<Mechanism> choice;
  @FXML private Label about;

  public MechanismController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    choice.getItems().setAll(Mechanism.values());
    choice.setCellFactory(list -> new MechanismCell());
    choice.setConverter(new MechanismNames());
    choice.setOnShowing(event -> fitToScreen());
    session.scenarioProperty().addListener((property, before, now) -> show(now.mechanism()));
    show(session.scenario().mechanism());
    choice.valueProperty().addListener((property, before, chosen) -> session.setMechanism(chosen));
  }

  private void show(Mechanism running) {
    choice.setValue(running);
    about.setText(MechanismNames.about(running));
  }

  /** The list is no higher than the room below or above it; one scrolls to the rest. */
  private void fitToScreen() {
    Bounds box = choice.localToScreen(choice.getLayoutBounds());
    Rectangle2D screen =
        Screen.getScreensForRectangle(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight())
            .stream()
            .findFirst()
            .orElse(Screen.getPrimary())
            .getVisualBounds();
    double room = Math.max(screen.getMaxY() - box.getMaxY(), box.getMinY() - screen.getMinY());
    if (choice.getSkin() instanceof ComboBoxListViewSkin<?> skin
        && skin.getPopupContent() instanceof Region list) {
      list.setMaxHeight(room - 1.5 * box.getHeight()); // the shadow takes some, too
    }
  }

  /** Opens the list. */
  public void choose() {
    choice.requestFocus();
    choice.show();
  }
}
