package bufferscope.ui.main;

import bufferscope.measure.Violation;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.ui.charts.ChartsController;
import bufferscope.ui.controls.ControlsController;
import bufferscope.ui.counts.CountsController;
import bufferscope.ui.look.Look;
import bufferscope.ui.main.Shortcuts.Shortcut;
import bufferscope.ui.session.FramePump;
import bufferscope.ui.session.Session;
import bufferscope.ui.stage.StageController;
import bufferscope.ui.status.StatusController;
import bufferscope.ui.status.ViolationsController;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/** Puts the views together. */
public final class MainController implements FramePump.Views {
  private final Session session;
  private final Look look;

  @FXML private Node settings;
  @FXML private Node prompt;
  @FXML private Pane overlay;
  @FXML private Node keys;
  @FXML private Node violations;
  @FXML private KeysController keysController;
  @FXML private ViolationsController violationsController;
  @FXML private ControlsController controlsController;
  @FXML private StageController stageController;
  @FXML private ChartsController chartsController;
  @FXML private CountsController countsController;
  @FXML private StatusController statusController;

  public MainController(Session session, Look look) {
    this.session = session;
    this.look = look;
  }

  @FXML
  private void initialize() {
    settings.visibleProperty().bind(controlsController.moreProperty());
    settings.managedProperty().bind(settings.visibleProperty());
    prompt.visibleProperty().bind(session.phaseProperty().isEqualTo(Phase.READY));
    stageController.setActions(session);
    stageController.setReducedMotion(look.get().reducedMotion());
    look.appearanceProperty()
        .addListener(
            (property, before, now) -> stageController.setReducedMotion(now.reducedMotion()));
    session.runProperty().addListener((property, before, fresh) -> reset());
    statusController.setOnDetails(this::showViolations);
  }

  private void reset() {
    stageController.reset();
    statusController.reset();
  }

  /** Lets the keys work in {@code scene}, which {@code window} shows. */
  public void install(Stage window, Scene scene) {
    Shortcuts shortcuts = new Shortcuts(shortcuts(window));
    shortcuts.install(scene);
    keysController.show(shortcuts.all());
  }

  private List<Shortcut> shortcuts(Stage window) {
    return List.of(
        Shortcut.once("main.keyRun", session::toggle, "Space"),
        Shortcut.repeating("main.keyStep", session::step, "S", "Period"),
        Shortcut.once("main.keyReset", session::reset, "R"),
        Shortcut.repeating(
            "main.keyMoreCapacity",
            () -> controlsController.stepCapacity(true),
            "Plus",
            "Shift+Plus",
            "Equals",
            "Shift+Equals",
            "Add"),
        Shortcut.repeating(
            "main.keyLessCapacity",
            () -> controlsController.stepCapacity(false),
            "Minus",
            "Subtract"),
        Shortcut.repeating(
            "main.keyLargerText",
            look::enlargeText,
            "Shortcut+Plus",
            "Shortcut+Shift+Plus",
            "Shortcut+Equals",
            "Shortcut+Shift+Equals",
            "Shortcut+Add"),
        Shortcut.repeating(
            "main.keySmallerText", look::shrinkText, "Shortcut+Minus", "Shortcut+Subtract"),
        Shortcut.once("main.keyUsualText", look::resetText, "Shortcut+0", "Shortcut+Numpad 0"),
        Shortcut.once("main.keyTheme", look::switchTheme, "Shortcut+D"),
        Shortcut.once("main.keyMore", this::toggleMore, "M"),
        Shortcut.once(
            "main.keyFullScreen", () -> window.setFullScreen(!window.isFullScreen()), "F11"),
        Shortcut.once("main.keyHelp", this::toggleKeys, "F1"),
        Shortcut.once("main.keyClose", this::hideOverlay, "Esc"));
  }

  private void toggleMore() {
    controlsController.moreProperty().set(!controlsController.moreProperty().get());
  }

  private void toggleKeys() {
    if (overlay.isVisible()) {
      hideOverlay();
    } else {
      showOverlay(keys);
    }
  }

  private void showOverlay(Node content) {
    overlay.getChildren().setAll(content);
    overlay.setVisible(true);
  }

  @FXML
  private void hideOverlay() {
    overlay.setVisible(false);
  }

  private void showViolations(List<Violation> found) {
    violationsController.show(found);
    showOverlay(violations);
  }

  @Override
  public void accept(Frame frame) {
    controlsController.show(frame);
    stageController.show(frame);
    chartsController.show(frame);
    countsController.show(frame);
    statusController.show(frame);
  }

  @Override
  public void pulse(long now) {
    statusController.pulse(now);
  }

  @Override
  public void fail(Throwable failure) {
    statusController.fail(failure);
  }
}
