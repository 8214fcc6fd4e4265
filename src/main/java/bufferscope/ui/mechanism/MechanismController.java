package bufferscope.ui.mechanism;

import bufferscope.ui.session.Session;
import bufferscope.work.Mechanism;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

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
    session.scenarioProperty().addListener((property, before, now) -> show(now.mechanism()));
    show(session.scenario().mechanism());
    choice.valueProperty().addListener((property, before, chosen) -> session.setMechanism(chosen));
  }

  private void show(Mechanism running) {
    choice.setValue(running);
    about.setText(MechanismNames.about(running));
  }

  /** Opens the list. */
  public void choose() {
    choice.requestFocus();
    choice.show();
  }
}
