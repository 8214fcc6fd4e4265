package bufferscope.ui.laboratory;

import bufferscope.lab.Experiment;
import bufferscope.lab.ExperimentFile;
import bufferscope.lab.Factor;
import bufferscope.lab.GuidedExperiment;
import bufferscope.lab.SweepPoint;
import bufferscope.lab.TimeLeft;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Shows the effect of a setting that is varied. The user predicts the curve; then a sweep measures
 * it, roughly at once and then more finely.
 */
public final class LaboratoryController {
  /** The shortest time between two pictures of a sweep under way. */
  private static final long REST_NANOS = 100_000_000;

  private final Session session;
  private final SetupController setup;
  private final LabFilesController files;
  private final FindingsController curve;
  private final PointOpener opener;
  private final Investigation investigation;
  private final KeptExperiment kept;

  /** The experiments that the user turned away from, by the choice; empty is the user's own. */
  private final Map<Optional<GuidedExperiment>, Findings> left = new HashMap<>();

  private Scenario windowBefore;
  private long shownAt;
  private boolean rehearsed;
  private Runnable onClose = () -> {};

  @FXML private Pane root;
  @FXML private ComboBox<@Nullable GuidedExperiment> guided;
  @FXML private Label question;
  @FXML private Button fromWindow;
  @FXML private Button measure;
  @FXML private ProgressBar progress;
  @FXML private Label note;
  @FXML private Button forget;

  /**
   * Creates the controller.
   *
   * @param setup the part in which the experiment is set up
   * @param files the part that opens and saves
   * @param curve the part that shows predictions and results
   * @param draft keeps notes and a prediction until the next start
   * @param opener opens the run of a point in the window
   */
  public LaboratoryController(
      Session session,
      SetupController setup,
      LabFilesController files,
      FindingsController curve,
      ExperimentDraft draft,
      PointOpener opener) {
    this.session = session;
    this.setup = setup;
    this.files = files;
    this.curve = curve;
    this.opener = opener;
    windowBefore = session.scenario();
    investigation = new Investigation(setup.experiment(), session.background());
    kept = new KeptExperiment(draft, session.background(), investigation::experiment);
  }

  @FXML
  private void initialize() {
    root.setOnMouseClicked(Event::consume);
    guided.setConverter(new ChoiceNames<>(each -> each.experiment().title()));
    guided.getItems().add(null);
    guided.getItems().addAll(GuidedExperiment.all());
    guided.valueProperty().addListener((property, before, now) -> choose(before, now));
    setup.setOnChange(this::change);
    files.setOnOpen(this::open);
    curve.setOnExpect(this::expect);
    curve.setOnOpen(this::open);
    curve.setOnNote(this::note);
    curve.setOnRefuse(
        typed -> note.setText(LabWords.refusal(typed, Texts.of("laboratory.allowedExpected"))));
    kept.load(this::openKept);
    root.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(this::come);
  }

  /** Begins with the scenario of the window; stops the measurement when the card closes. */
  private void come(boolean shown) {
    if (!shown) {
      investigation.stop();
      kept.keepNow();
      return;
    }
    boolean begun = investigation.findings().isBegun() || guided.getValue() != null;
    if (!session.scenario().equals(windowBefore) && !begun) {
      takeFromWindow();
    }
    windowBefore = session.scenario();
    show();
    if (!rehearsed && setup.problem().isEmpty()) {
      rehearsed = true;
      investigation.rehearse();
    }
  }

  /**
   * Turns to another experiment. An experiment that was begun is there again when the user comes
   * back to it.
   */
  private void choose(@Nullable GuidedExperiment before, @Nullable GuidedExperiment chosen) {
    investigation.stop();
    left.put(Optional.ofNullable(before), investigation.findings());
    Optional<Findings> begun =
        Optional.ofNullable(left.get(Optional.ofNullable(chosen))).filter(Findings::isBegun);
    if (begun.isPresent()) {
      begin(begun.get());
    } else if (chosen == null) {
      takeFromWindow();
    } else {
      begin(chosen.experiment());
    }
  }

  @FXML
  private void takeFromWindow() {
    Experiment now = setup.experiment();
    begin(
        Experiment.of(
                SetupController.unnamed(session.scenario()),
                now.varied(),
                now.series(),
                now.metric(),
                now.runs())
            .withNotes(now.notes()));
  }

  /**
   * Opens an experiment from a file; it can be chosen again under its title. If it is open already,
   * its settings are those of the file again, and what the user wrote stays.
   */
  private void open(Experiment experiment) {
    GuidedExperiment opened = new GuidedExperiment(experiment.title(), experiment);
    if (opened.equals(guided.getValue())) {
      investigation.change(experiment.withWrittenIn(investigation.experiment()));
      begin(investigation.findings());
      return;
    }
    if (!guided.getItems().contains(opened)) {
      guided.getItems().add(opened);
    }
    guided.setValue(opened);
  }

  /** Sets up another experiment, of which nothing is measured yet. */
  private void begin(Experiment experiment) {
    begin(new Findings(experiment, Map.of()));
  }

  private void begin(Findings findings) {
    kept.keepNow();
    Experiment experiment = findings.experiment();
    files.hush();
    investigation.begin(findings);
    curve.begin(experiment);
    kept.forgetChange(); // it was not the user who wrote the notes
    setup.show(experiment);
    show();
  }

  private void change() {
    Factor before = investigation.experiment().varied();
    investigation.change(setup.experiment());
    if (!investigation.experiment().varied().equals(before)) {
      curve.chooseAxis(investigation.experiment().varied());
    }
    show();
  }

  /** Begins the measurement, or ends it and keeps the results. */
  @FXML
  private void measure() {
    if (investigation.isMeasuring()) {
      investigation.endSoon();
    } else {
      investigation.measure();
      show();
    }
  }

  /** Called at every pulse while the laboratory is open. */
  public void pulse() {
    long now = System.nanoTime();
    if (investigation.isMeasuring() && now - shownAt >= REST_NANOS) {
      shownAt = now;
      investigation.advance();
      show();
    }
  }

  private static String timeLeft(Duration left) {
    return left.isZero() ? "" : Texts.of("laboratory.left", TimeLeft.text(left));
  }

  private void expect(int point, OptionalDouble value) {
    investigation.expect(point, value);
    setup.keep(investigation.experiment());
    kept.changed();
    show();
  }

  private void note(String written) {
    investigation.note(ExperimentFile.notes(written));
    setup.keep(investigation.experiment());
    kept.changed();
    show();
  }

  /** Opens the kept experiment, unless the user has begun another one meanwhile. */
  private void openKept(Experiment before) {
    if (!investigation.findings().isBegun() && guided.getValue() == null) {
      open(before);
    }
  }

  /** Removes the prediction and the measurements. */
  @FXML
  private void forget() {
    begin(investigation.experiment().withPrediction(List.of()));
    kept.changed();
  }

  /** Opens the run of a point in the window, at its settings and its first seed. */
  private void open(int point) {
    Findings findings = investigation.findings();
    SweepPoint measured = findings.measured().get(point);
    if (measured != null) {
      windowBefore = measured.scenario().scenario();
      opener.open(findings, measured);
    }
  }

  private void show() {
    Findings findings = investigation.findings();
    Measurement.ResultsSoFar state = investigation.progress();
    curve.show(findings, state != null);
    showProgress(state);
    forget.setVisible(
        state == null
            && !(findings.measured().isEmpty() && findings.experiment().prediction().isEmpty()));
    fromWindow.setVisible(
        guided.getValue() == null
            && !session.scenario().equals(findings.experiment().scenario().scenario()));
    question.setText(findings.experiment().question());
    question.setVisible(!question.getText().isEmpty());
  }

  private void showProgress(Measurement.@Nullable ResultsSoFar state) {
    boolean measuring = state != null;
    measure.setText(Texts.of(measuring ? "laboratory.stop" : "laboratory.measure"));
    measure.setDisable(!measuring && setup.problem().isPresent());
    note.setText(
        setup
            .problemToShow()
            .orElse(state == null ? investigation.trouble() : timeLeft(state.left())));
    progress.setVisible(measuring);
    progress.setProgress(state == null ? 0 : state.fraction());
  }

  /** Moves the focus to the first control. */
  public void takeFocus() {
    measure.requestFocus();
  }

  public void setOnClose(Runnable action) {
    onClose = action;
  }

  @FXML
  private void close() {
    onClose.run();
  }
}
