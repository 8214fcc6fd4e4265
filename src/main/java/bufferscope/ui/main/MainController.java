package bufferscope.ui.main;

import bufferscope.run.Frame;
import bufferscope.scenario.NamedScenario;
import bufferscope.ui.charts.ChartsController;
import bufferscope.ui.code.CodeController;
import bufferscope.ui.controls.ControlsController;
import bufferscope.ui.counts.CountsController;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.gallery.OpenScenario;
import bufferscope.ui.guide.GuideController;
import bufferscope.ui.look.Look;
import bufferscope.ui.main.Shortcuts.Shortcut;
import bufferscope.ui.map.MapController;
import bufferscope.ui.mechanism.MechanismController;
import bufferscope.ui.results.ResultsController;
import bufferscope.ui.results.SafeguardsController;
import bufferscope.ui.session.FramePump;
import bufferscope.ui.session.Presenter;
import bufferscope.ui.session.Session;
import bufferscope.ui.settings.HardeningController;
import bufferscope.ui.settings.SettingsController;
import bufferscope.ui.settings.WorkloadController;
import bufferscope.ui.stage.PicturePace;
import bufferscope.ui.stage.StageController;
import bufferscope.ui.status.StatusController;
import bufferscope.ui.text.Texts;
import bufferscope.ui.typing.TypingController;
import bufferscope.work.Hardening;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Puts the views together. */
public final class MainController implements FramePump.Views, Presenter.Screen {
  private final Session session;
  private final Look look;
  private final OpenScenario scenario;
  private final Presenter presenter = new Presenter(this, this::isHeld);
  private final StepMode stepMode;
  private final RunKeys runKeys;
  private final List<Shortcut> shortcuts = new ArrayList<>();
  private final Cards cards;
  private final Fields fields;
  private final LazyView<CodeController> code;
  private final LazyView<GuideController> guide;
  private final LazyView<ResultsController> results;
  private final LazyView<SettingsController> settings;
  private @Nullable Frame shown;

  @FXML private BorderPane views;
  @FXML private Region centre;
  @FXML private HBox panels;
  @FXML private ToggleButton codeButton;
  @FXML private ToggleButton guideButton;
  @FXML private ToggleButton resultsButton;
  @FXML private Pane root;
  @FXML private Pane head;
  @FXML private Node controls;
  @FXML private Pane floor;
  @FXML private Pane scene;
  @FXML private Node instruments;
  @FXML private ToggleButton liveButton;
  @FXML private ToggleButton steppingButton;
  @FXML private ControlsController controlsController;
  @FXML private MechanismController mechanismController;
  @FXML private StageController stageController;
  @FXML private PromptController promptController;
  @FXML private TypingController typingController;
  @FXML private ChartsController chartsController;
  @FXML private CountsController countsController;
  @FXML private StatusController statusController;

  public MainController(Session session, Look look, OpenScenario scenario, FileDialog dialog) {
    this.session = session;
    this.look = look;
    this.scenario = scenario;
    this.stepMode =
        new StepMode(
            session, presenter::offer, moves -> stageController.setMoves(moves), this::clear);
    this.runKeys = new RunKeys(session, stepMode);
    this.cards =
        new Cards(
            scenario,
            dialog,
            look,
            new KeysController(shortcuts),
            new MapController(session, look, stepMode::open));
    this.fields = new Fields(() -> stageController.takeFocus());
    this.code = new LazyView<>("code.fxml", new CodeController(session));
    this.guide = new LazyView<>("guide.fxml", new GuideController(session));
    this.results =
        new LazyView<>("results.fxml", new ResultsController(), new SafeguardsController(session));
    this.settings =
        new LazyView<>(
            "settings.fxml",
            new SettingsController(session, look),
            new WorkloadController(session),
            new HardeningController(session));
    shortcuts.addAll(runKeys.shortcuts());
    shortcuts.addAll(viewShortcuts());
    shortcuts.addAll(new LookKeys(look, this::window).shortcuts());
    shortcuts.addAll(cards.shortcuts());
    shortcuts.add(Shortcut.once("main.keyClose", this::leave, "Esc"));
  }

  @FXML
  private void initialize() {
    SidePanels sides = new SidePanels(panels, root);
    sides.add(codeButton.selectedProperty(), code);
    sides.add(guideButton.selectedProperty(), guide);
    sides.add(resultsButton.selectedProperty(), results);
    sides.add(controlsController.moreProperty(), settings);
    resultsButton.selectedProperty().addListener((property, before, now) -> showResults());
    Room.inWindow(root, look).watch();
    Room.inCentre(centre, look).watch();
    stageController.setActions(session);
    session
        .scenarioProperty()
        .subscribe(scenario -> stageController.setTask(scenario.workload().task()));
    look.appearanceProperty()
        .subscribe(now -> stageController.setReducedMotion(now.reducedMotion()));
    session.runProperty().addListener((property, before, fresh) -> reset());
    session.setOnGoOn(presenter::goOn);
    statusController.setOnDetails(cards::showFaults);
    scenario.setOnDone(() -> scenario.named().ifPresent(this::introduce));
    cards.lieOver(root);
    fields.install(root);
    promptController.offer(stepMode::stepFromHere, stepMode.problemProperty());
    stepMode.exchange(root, head, controls, floor, instruments, scene);
    stepMode.onProperty().addListener((property, before, now) -> showMode());
    showMode();
    mechanismController.offeringProperty().bind(stepMode.onProperty().not());
    mechanismController.setOnInterruptWanted(stepMode::huntWithInterrupts);
  }

  /** A live run that has stopped at a fault is shown as it was then, until the person goes on. */
  private boolean isHeld(Frame frame) {
    return frame.stopsHere() && !stepMode.isOn() && session.stoppingAtFaultsProperty().get();
  }

  private void showMode() {
    liveButton.setSelected(!stepMode.isOn());
    steppingButton.setSelected(stepMode.isOn());
  }

  @FXML
  private void goLive() {
    setStepping(false);
  }

  @FXML
  private void goStepping() {
    setStepping(true);
  }

  private void setStepping(boolean stepping) {
    stepMode.set(stepping);
    showMode();
  }

  /** Says which scenario is open, in the title and until the run begins. */
  private void introduce(NamedScenario opened) {
    cards.hide();
    stepMode.set(false);
    window().setTitle(Texts.of("main.titleWith", opened.title()));
    promptController.introduce(opened);
  }

  private void reset() {
    if (!stepMode.isOn()) {
      clear();
    }
  }

  private void clear() {
    presenter.clear();
    stageController.reset();
    statusController.reset();
  }

  /** Lets the keys work in {@code scene}. */
  public void install(Scene scene) {
    List<Shortcut> all = new ArrayList<>(shortcuts);
    all.addAll(runKeys.moves());
    new Shortcuts(all).install(scene);
  }

  private List<Shortcut> viewShortcuts() {
    return List.of(
        Shortcut.once("main.keyMechanism", () -> mechanismController.choose(), "B"),
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
        Shortcut.once("main.keyCode", () -> codeButton.fire(), "C"),
        Shortcut.once("main.keyGuide", () -> guideButton.fire(), "H"),
        Shortcut.once("main.keyResults", () -> resultsButton.fire(), "V"),
        Shortcut.once("main.keySpeed", () -> statusController.toggleSpeed(), "F12"),
        Shortcut.once("main.keyShutDown", session::shutDown, "E"),
        Shortcut.once("main.keyMore", () -> controlsController.toggleMore(), "M"));
  }

  private Stage window() {
    return (Stage) views.getScene().getWindow();
  }

  /** Leaves one thing a press: what lies on top, then the field that has the focus. */
  private void leave() {
    if (cards.isOpen()) {
      cards.hide();
    } else if (!fields.leave(root.getScene().getFocusOwner())) {
      window().setFullScreen(false);
    }
  }

  @FXML
  private void showGallery() {
    cards.showGallery();
  }

  @FXML
  private void showMap() {
    cards.showMap();
  }

  @Override
  public void accept(Frame frame) {
    if (stepMode.passes(frame)) {
      presenter.offer(frame);
    }
  }

  @Override
  public boolean setOut(Frame next) {
    return stageController.setOut(next);
  }

  @Override
  public void move(double part) {
    stageController.move(part);
  }

  /** Shows a frame of the live run, or of the one that is stepped through. */
  @Override
  public void show(Frame frame, PicturePace pace) {
    shown = frame;
    code.ifShown(codeController -> codeController.show(frame, pace));
    showResults();
    cards.show(frame);
    stageController.show(frame, pace);
    statusController.show(frame);
    if (!stepMode.isOn()) {
      controlsController.show(frame);
      typingController.show(frame);
      chartsController.show(frame);
      countsController.show(frame);
    }
  }

  /** Shows the newest frame also when the panel opens: a run that stands still has no other. */
  private void showResults() {
    Frame newest = shown;
    if (newest != null) {
      results.ifShown(panel -> panel.show(newest, hardening()));
    }
  }

  /** What is stepped through is the bare mechanism. */
  private Hardening hardening() {
    return stepMode.isOn() ? Hardening.OFF : session.scenario().hardening();
  }

  @Override
  public void pulse(long now) {
    stepMode.pulse(now);
    presenter.pulse(now);
    statusController.pulse(now);
    statusController.showStoodStill(session.stoodStill());
    cards.pulse();
  }

  @Override
  public void fail(Throwable failure) {
    statusController.fail(failure);
  }
}
