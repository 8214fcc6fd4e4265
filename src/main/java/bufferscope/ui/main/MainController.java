package bufferscope.ui.main;

import bufferscope.scenario.NamedScenario;
import bufferscope.ui.controls.ControlsController;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.gallery.OpenScenario;
import bufferscope.ui.item.ItemController;
import bufferscope.ui.laboratory.ExperimentDraft;
import bufferscope.ui.look.Look;
import bufferscope.ui.main.Shortcuts.Shortcut;
import bufferscope.ui.map.MapController;
import bufferscope.ui.mechanism.MechanismController;
import bufferscope.ui.notice.Notice;
import bufferscope.ui.session.FramePump;
import bufferscope.ui.session.Session;
import bufferscope.ui.stage.StageController;
import bufferscope.ui.stage.ThreadActions;
import bufferscope.ui.status.StatusController;
import bufferscope.ui.takeaway.TakeAwayController;
import bufferscope.ui.takeaway.TakeAwayController.View;
import bufferscope.ui.text.Texts;
import bufferscope.ui.typing.TypingController;
import bufferscope.ui.yourcode.YourCodeController;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** Puts the views together. */
public final class MainController {
  private static final PseudoClass STEPPING = PseudoClass.getPseudoClass("stepping");
  private static final PseudoClass HALTED = PseudoClass.getPseudoClass("halted");
  private static final PseudoClass LOOKING_BACK = PseudoClass.getPseudoClass("looking-back");

  private final Session session;
  private final Look look;
  private final OpenScenario scenario;
  private final StepMode stepMode;
  private final Recordings recordings;
  private final Moments moments;
  private final FileOpener files;
  private final RunKeys runKeys;
  private final List<Shortcut> shortcuts = new ArrayList<>();
  private final Cards cards;
  private final Fields fields;
  private final PanelViews panelViews;
  private final StageController stage;
  private final StatusController status;
  private final Picture picture;
  private final TimelineDrawer timeline;
  private final BooleanProperty yourCodeShown = new SimpleBooleanProperty();

  @FXML private BorderPane views;
  @FXML private Region centre;
  @FXML private HBox panels;
  @FXML private ToggleButton codeButton;
  @FXML private ToggleButton guideButton;
  @FXML private ToggleButton resultsButton;
  @FXML private ToggleButton timelineButton;
  @FXML private ToggleButton narrationButton;
  @FXML private Pane root;
  @FXML private Pane head;
  @FXML private Node controls;
  @FXML private Node mechanism;
  @FXML private Node typing;
  @FXML private Pane floor;
  @FXML private Pane scene;
  @FXML private HBox instruments;
  @FXML private ControlsController controlsController;
  @FXML private MechanismController mechanismController;
  @FXML private ModesController modesController;
  @FXML private PromptController promptController;
  @FXML private TypingController typingController;
  @FXML private TakeAwayController takeAwayController;

  public MainController(
      Session session,
      Look look,
      OpenScenario scenario,
      FileDialog dialog,
      Notice notice,
      YourCodeController yourCode,
      ExperimentDraft experiment,
      StageController stage,
      StatusController status) {
    this.session = session;
    this.look = look;
    this.scenario = scenario;
    this.stepMode = new StepMode(session);
    stepMode.setOnRemark(notice::say);
    this.recordings = new Recordings(session, stepMode, scenario);
    this.moments =
        new Moments(
            session,
            stepMode,
            recordings,
            scenario,
            reason -> takeAwayController.refuseMoment(reason));
    this.runKeys = new RunKeys(stepMode);
    this.panelViews = new PanelViews(session, look, yourCode, stepMode::lookAt);
    this.files = new FileOpener(scenario, recordings, moments, this::openCode);
    this.cards =
        new Cards(
            session,
            scenario,
            dialog,
            notice,
            look,
            files::open,
            moments::open,
            new KeysController(shortcuts),
            new MapController(session, look, stepMode::open),
            experiment,
            new ItemController(stepMode, session.background()));
    this.fields = new Fields(stage::takeFocus);
    this.stage = stage;
    this.status = status;
    this.timeline = new TimelineDrawer(session, stepMode);
    this.picture = new Picture(stepMode, stage, status, panelViews, cards, timeline.view());
  }

  @FXML
  private void initialize() {
    joinLiveViews();
    joinPanels();
    joinModes();
    joinKeys();
    timeline.join(timelineButton, root, floor, scene, stage::takeFocus);
    takeAwayController.setTimeline(
        new View(timeline.view()::isShown, timeline.view().controller()::picture));
    SizeClasses.inWindow(root, look).watch();
    SizeClasses.inCentre(centre, look).watch();
    session.scenarioProperty().subscribe(scenario -> stage.setTask(scenario.workload().task()));
    look.appearanceProperty().subscribe(now -> stage.setReducedMotion(now.reducedMotion()));
    status.setOnDetails(cards::showFaults);
    scenario.setOnDone(() -> scenario.named().ifPresent(this::introduce));
    FileDrop.install(root, files::open);
    joinRecordings();
    session.codeProperty().subscribe(opened -> offerSource());
    cards.lieOver(root);
    stage.setOnItem(cards::showItem);
    timeline.setOnItem(cards::showItem);
    fields.install(root);
  }

  /** Joins the views that show a live run only and are there from the first frame on. */
  private void joinLiveViews() {
    stage.setActions(session.live());
    session.live().watch(controlsController::show);
    session.live().watch(typingController::show);
  }

  private void joinPanels() {
    SidePanels sides = new SidePanels(panels, root);
    sides.add(yourCodeShown, panelViews.yourCode());
    panelViews.yourCode().controller().setOnClose(() -> yourCodeShown.set(false));
    panelViews.code().controller().setOnYourCode(() -> yourCodeShown.set(true));
    sides.add(codeButton.selectedProperty(), panelViews.code());
    sides.add(guideButton.selectedProperty(), panelViews.guide());
    sides.add(resultsButton.selectedProperty(), panelViews.results());
    sides.add(controlsController.moreProperty(), panelViews.settings());
    sides.add(narrationButton.selectedProperty(), panelViews.narration());
    List.of(codeButton, resultsButton, narrationButton)
        .forEach(
            button ->
                button
                    .selectedProperty()
                    .addListener((property, before, now) -> picture.showInPanels()));
  }

  private void toggleNarration() {
    narrationButton.fire();
    if (narrationButton.isSelected()) {
      panelViews.narration().controller().takeFocus();
    } else {
      stage.takeFocus();
    }
  }

  private void joinModes() {
    StepViews.Places places = new StepViews.Places(head, controls, floor, instruments, scene);
    stepMode
        .onProperty()
        .addListener(
            (property, before, stepping) -> {
              root.pseudoClassStateChanged(STEPPING, stepping);
              stepMode.views().exchange(places, stepping);
              recordings.exchange(head, controls);
            });
    modesController.follow(stepMode);
    stepMode.shownProperty().addListener(property -> lookBackOrNot());
    promptController.haltedProperty().subscribe(now -> root.pseudoClassStateChanged(HALTED, now));
    stage.keepLeft(
        stepMode.onProperty().flatMap(on -> on ? null : promptController.haltedEnd()).orElse(0.0));
    promptController.follow(stepMode.shownProperty(), stepMode::toNow);
    promptController.leavePlaceTo(stage.captionProperty());
    promptController.offer(stepMode::stepFromHere, stepMode.problemProperty());
    mechanismController.offeringProperty().bind(stepMode.onProperty().not());
    mechanismController.setOnInterruptWanted(stepMode::searchWithInterrupts);
  }

  private void joinRecordings() {
    List.of(mechanism, typing)
        .forEach(node -> node.disableProperty().bind(session.settingsFixedProperty()));
    takeAwayController.setRecording(recordings::present);
    takeAwayController.setMoment(moments);
    recordings.setOnShown(
        run -> {
          cards.hide();
          controlsController.moreProperty().set(false);
          window().setTitle(Texts.of("main.titleWith", run.recording().name()));
        });
  }

  /** Offers code and guide where they are known: a recording may be one of other code. */
  private void offerSource() {
    boolean unknown = recordings.isOfUnknownCode();
    codeButton.setDisable(unknown);
    guideButton.setDisable(unknown || session.code().isPresent());
    if (unknown) {
      codeButton.setSelected(false);
      guideButton.setSelected(false);
    }
  }

  /** Disables the actions on the present while the window looks back. */
  private void lookBackOrNot() {
    boolean back = stepMode.isPast();
    root.pseudoClassStateChanged(LOOKING_BACK, back);
    controlsController.setLookingBack(back);
    recordings.exchange(head, controls);
    offerSource();
    stage.setActions(stepMode.shown() == session.live() ? session.live() : ThreadActions.NONE);
  }

  private void joinKeys() {
    ViewKeys viewKeys =
        new ViewKeys(
            controlsController,
            mechanismController,
            status,
            codeButton,
            guideButton,
            resultsButton,
            this::stepCapacity,
            this::shutDown);
    shortcuts.addAll(runKeys.shortcuts());
    shortcuts.addAll(viewKeys.shortcuts());
    shortcuts.addAll(new LookKeys(look, this::window).shortcuts());
    shortcuts.add(
        Shortcut.once("main.keyYourCode", () -> yourCodeShown.set(!yourCodeShown.get()), "Y"));
    shortcuts.addAll(cards.shortcuts());
    shortcuts.add(
        Shortcut.once("main.keyItem", () -> stage.itemToFollow().ifPresent(cards::showItem), "K"));
    shortcuts.addAll(new TakeAwayKeys(takeAwayController, moments::paste).shortcuts());
    shortcuts.add(Shortcut.once("main.keyNarration", this::toggleNarration, "J"));
    shortcuts.addAll(timeline.shortcuts());
    shortcuts.add(Shortcut.once("main.keyClose", this::leave, "Esc"));
  }

  private void stepCapacity(boolean up) {
    if (stepMode.isOn()) {
      stepMode.views().bar().controller().stepCapacity(up);
    } else if (!stepMode.isPast()) {
      controlsController.stepCapacity(up);
    }
  }

  private void shutDown() {
    if (!stepMode.isOn()) { // in steps, the live run, which this would end, is not shown
      session.shutDown();
    }
  }

  /** Shows which scenario is open: in the title, and over the stage until the run begins. */
  private void introduce(NamedScenario opened) {
    cards.hide();
    stepMode.set(false);
    window().setTitle(Texts.of("main.titleWith", opened.title()));
    promptController.introduce(opened);
  }

  /** Opens a scenario, a recording or a buffer in Java, by the ending of its name. */
  public void open(Path file) {
    files.open(file);
  }

  /** Shows the moment of that text. */
  public void openMoment(String text) {
    moments.open(text);
  }

  /** Shows Java files in the editor, and opens their buffer. */
  private void openCode(List<Path> sources) {
    yourCodeShown.set(true);
    panelViews.yourCode().controller().open(sources);
  }

  /** Returns the picture of the run, which must continue at every pulse. */
  public FramePump.PulseListener picture() {
    return picture;
  }

  /** The timeline below the stage. */
  public TimelineDrawer timeline() {
    return timeline;
  }

  /** Makes the keys work in {@code scene}, and makes the rest of the window in its first pulses. */
  public void install(Scene scene) {
    List<Shortcut> all = new ArrayList<>(shortcuts);
    all.addAll(runKeys.moves());
    new Shortcuts(
            all, (event, focused) -> cards.takes(event, focused) || timeline.takes(event, focused))
        .install(scene);
    Instruments later = new Instruments(instruments, session.live());
    new LaterParts(() -> takeAwayController.setCharts(later.addCharts()), later::addCounts).start();
  }

  private Stage window() {
    return (Stage) views.getScene().getWindow();
  }

  /**
   * Leaves one thing with each press: the open card, then the field with the focus, then full
   * screen.
   */
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

  @FXML
  private void showLaboratory() {
    cards.showLaboratory();
  }
}
