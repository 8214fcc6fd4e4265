package bufferscope.ui.main;

import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;

/** The buttons that change between the live run and the stepped one. */
public final class ModesController {
  @FXML private ToggleButton liveButton;
  @FXML private ToggleButton steppingButton;

  /** Shows that mode from now on, and lets the buttons change it. */
  void follow(StepMode mode) {
    mode.onProperty().addListener(property -> show(mode));
    mode.shownProperty().addListener(property -> show(mode));
    liveButton.setOnAction(event -> set(mode, false));
    steppingButton.setOnAction(event -> set(mode, true));
    show(mode);
  }

  private void set(StepMode mode, boolean stepping) {
    mode.set(stepping);
    show(mode); // the button has changed in any case, the mode perhaps not
  }

  /** Selects the button of the shown run; a recorded run has none. */
  private void show(StepMode mode) {
    liveButton.setSelected(!mode.isOn() && !mode.isRecorded());
    steppingButton.setSelected(mode.isOn());
  }
}
