package bufferscope.ui.mechanism;

import bufferscope.event.Role;
import bufferscope.explore.search.FailurePreconditions;
import bufferscope.explore.search.FailurePreconditions.Setup;
import bufferscope.ui.layout.Hint;
import bufferscope.ui.session.OpenedCode;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.work.EndOfStream;
import bufferscope.work.FaultInjection;
import bufferscope.work.Host;
import bufferscope.work.Mechanism;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.Scenario;
import bufferscope.work.Workload;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

/**
 * Shows which buffer code runs, and lets the user choose another. If wrong code cannot fail with
 * the present settings, it offers settings in which it can.
 */
public final class MechanismController {
  /** Set while the button takes width from the text beside it. */
  private static final PseudoClass BESIDE_REMEDY = PseudoClass.getPseudoClass("beside-remedy");

  private final Session session;
  private final BooleanProperty offering = new SimpleBooleanProperty(true);
  private Runnable onInterruptWanted = () -> {};

  @FXML private ComboBox<Mechanism> choice;
  @FXML private Button remedyButton;
  @FXML private Label codeName;
  @FXML private Button closeButton;
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
    Hint.install(remedyButton, () -> about.getText() + ". " + Texts.of("mechanism.remedyHint"));
    session.scenarioProperty().addListener(property -> show());
    offering.addListener(property -> show());
    session.codeProperty().addListener(property -> show());
    show();
    choice.valueProperty().addListener((property, before, chosen) -> session.setMechanism(chosen));
  }

  private void show() {
    Scenario scenario = session.scenario();
    Optional<OpenedCode> code = session.code();
    choice.setVisible(code.isEmpty());
    codeName.setVisible(code.isPresent());
    closeButton.setVisible(code.isPresent());
    choice.setValue(scenario.mechanism());
    if (code.isPresent()) {
      codeName.setText(code.get().file());
      about.setText(code.get().description());
      remedyButton.setVisible(false);
      return;
    }
    Optional<Setup> remedy = remedy(scenario);
    remedyButton.setVisible(remedy.isPresent());
    about.pseudoClassStateChanged(BESIDE_REMEDY, remedy.isPresent());
    about.setText(
        remedy.isPresent() ? cannotFail(scenario) : MechanismNames.about(scenario.mechanism()));
    remedy.ifPresent(
        enough ->
            remedyButton.setText(Texts.of("mechanism.remedy", enough.beyond(setting(scenario)))));
  }

  private static Setup setting(Scenario scenario) {
    return new Setup(
        scenario.threads(Role.PRODUCER),
        scenario.threads(Role.CONSUMER),
        scenario.mechanism().capacity(scenario.capacity()),
        scenario.fair(),
        false,
        false);
  }

  /**
   * Returns settings in which the mechanism can fail. They are known only for threads that do
   * nothing but put and take.
   */
  private Optional<Setup> remedy(Scenario scenario) {
    Workload workload = scenario.workload();
    boolean plain =
        workload.end() == EndOfStream.NONE
            && workload.faultInjection().equals(FaultInjection.NONE)
            && scenario.host().equals(Host.OWN_THREADS)
            && scenario.safeguards().equals(SafeguardSettings.OFF);
    return plain && offering.get()
        ? FailurePreconditions.remedy(scenario.mechanism(), setting(scenario))
        : Optional.empty();
  }

  private static String cannotFail(Scenario scenario) {
    Setup now = setting(scenario);
    return scenario.mechanism() == Mechanism.UNLOCK_NOT_IN_FINALLY
        ? Texts.of("mechanism.cannotFailWithoutInterrupt")
        : Texts.of("mechanism.cannotFail", now.producers(), now.consumers(), now.capacity());
  }

  @FXML
  private void closeCode() {
    session.closeCode();
  }

  @FXML
  private void takeRemedy() {
    Setup enough = remedy(session.scenario()).orElseThrow();
    if (enough.interrupts()) {
      onInterruptWanted.run();
    } else {
      session.setThreads(Role.PRODUCER, enough.producers());
      session.setThreads(Role.CONSUMER, enough.consumers());
      if (enough.capacity() != setting(session.scenario()).capacity()) {
        session.setCapacity(enough.capacity());
      }
    }
  }

  /** True while the window offers settings in which the mechanism can fail. */
  public BooleanProperty offeringProperty() {
    return offering;
  }

  /** Sets the action that shows how the code fails when a thread is interrupted. */
  public void setOnInterruptWanted(Runnable newOnInterruptWanted) {
    onInterruptWanted = newOnInterruptWanted;
  }

  /**
   * Limits the height of the list to the space below or above it; the user can scroll to the rest.
   */
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
      list.setMaxHeight(room - 1.5 * box.getHeight()); // the shadow takes some space, too
    }
  }

  /** Opens the list. */
  public void choose() {
    session.closeCode();
    choice.requestFocus();
    choice.show();
  }
}
