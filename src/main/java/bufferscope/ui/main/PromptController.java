package bufferscope.ui.main;

import bufferscope.run.Phase;
import bufferscope.scenario.NamedScenario;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * Shows the phase of the run over the stage: that it waits to be started, or that nothing moves.
 */
public final class PromptController {
  private final Session session;

  @FXML private Node invitation;
  @FXML private Node intro;
  @FXML private Label introTitle;
  @FXML private Label introText;
  @FXML private Label halt;
  @FXML private Node stepFromHereButton;
  @FXML private Label whyNot;
  private Runnable stepFromHere = () -> {};

  public PromptController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    halt.managedProperty().bind(halt.visibleProperty());
    stepFromHereButton.managedProperty().bind(stepFromHereButton.visibleProperty());
    session.live().phaseProperty().addListener((property, before, now) -> show(now));
    show(session.live().phaseProperty().get());
  }

  /** Shows which scenario is open until the run begins. */
  void introduce(NamedScenario opened) {
    introTitle.setText(opened.title());
    introText.setText(opened.about());
    intro.setVisible(true);
    intro.setManaged(true);
  }

  /** Offers to step through a paused run, and shows why a run cannot be stepped through. */
  void offer(Runnable newStepFromHere, ReadOnlyStringProperty reason) {
    stepFromHere = newStepFromHere;
    whyNot.textProperty().bind(reason);
    whyNot.visibleProperty().bind(reason.isNotEmpty());
    whyNot.managedProperty().bind(reason.isNotEmpty());
    invitation
        .visibleProperty()
        .bind(session.live().phaseProperty().isEqualTo(Phase.READY).and(reason.isEmpty()));
  }

  @FXML
  private void stepFromHere() {
    stepFromHere.run();
  }

  private void show(Phase phase) {
    stepFromHereButton.setVisible(phase == Phase.PAUSED);
    halt.setVisible(phase != Phase.READY && phase != Phase.RUNNING);
    halt.setText(Texts.of(phase == Phase.PAUSED ? "main.paused" : "main.ended"));
  }
}
