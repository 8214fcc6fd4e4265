package bufferscope.ui.laboratory;

import bufferscope.lab.Experiment;
import bufferscope.lab.ExperimentFile;
import bufferscope.lab.Factor;
import bufferscope.lab.GuidedExperiment;
import bufferscope.lab.SweepPoint;
import bufferscope.lab.TimeLeft;
import bufferscope.lab.chart.Plot;
import bufferscope.ui.look.Look;
import bufferscope.ui.plot.HistogramView;
import bufferscope.ui.plot.PlotChart;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
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

  private static final PseudoClass HISTOGRAM = PseudoClass.getPseudoClass("histogram");

  private final Session session;
  private final Look look;
  private final SetupController setup;
  private final LabFilesController files;
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
  @FXML private PlotChart chart;
  @FXML private PointTable table;
  @FXML private Label invitation;
  @FXML private Label reading;
  @FXML private ToggleButton showsHistogram;
  @FXML private Label histogramPlace;
  @FXML private HistogramView histogram;
  @FXML private ToggleButton logarithmicX;
  @FXML private ToggleButton logarithmicY;
  @FXML private Label distance;
  @FXML private Button forget;
  @FXML private Label explanation;
  @FXML private ToggleButton showsNotes;
  @FXML private TextArea notes;

  /**
   * Creates the controller.
   *
   * @param setup the part in which the experiment is set up
   * @param files the part that opens and saves
   * @param draft keeps notes and a prediction until the next start
   * @param opener opens the run of a point in the window
   */
  public LaboratoryController(
      Session session,
      Look look,
      SetupController setup,
      LabFilesController files,
      ExperimentDraft draft,
      PointOpener opener) {
    this.session = session;
    this.look = look;
    this.setup = setup;
    this.files = files;
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
    notes.setTextFormatter(
        new TextFormatter<>(
            change ->
                change.getControlNewText().length() <= ExperimentFile.MAX_NOTES ? change : null));
    notes.textProperty().addListener((property, before, now) -> note(now));
    chart.emProperty().bind(look.textPixelsProperty());
    chart.setOnRead(this::read);
    chart.setOnOpen(this::open);
    chart.setOnExpect((index, value) -> expect(index, OptionalDouble.of(value)));
    table.setOnRead(this::read);
    table.setOnOpen(this::open);
    table.setOnExpect(this::expect);
    table.setOnCopied(files::tableCopied);
    table.setOnRefuse(
        typed -> note.setText(LabWords.refusal(typed, Texts.of("laboratory.allowedExpected"))));
    invitation
        .textProperty()
        .bind(
            Bindings.when(table.visibleProperty())
                .then(Texts.of("laboratory.invitation"))
                .otherwise(Texts.of("laboratory.invitationToDraw")));
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
    notes.setText(experiment.notes());
    kept.forgetChange(); // it was not the user who wrote this
    showsNotes.setSelected(!experiment.notes().isEmpty());
    investigation.begin(findings);
    table.selectNothing();
    chart.readNothing();
    setup.show(experiment);
    chooseAxis(experiment.varied());
    show();
  }

  private void chooseAxis(Factor varied) {
    logarithmicX.setSelected(varied.values().contains("*"));
    logarithmicX.setDisable(!varied.setting().isNumber());
  }

  private void change() {
    Factor before = investigation.experiment().varied();
    investigation.change(setup.experiment());
    if (!investigation.experiment().varied().equals(before)) {
      chooseAxis(investigation.experiment().varied());
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

  private void expect(int index, OptionalDouble value) {
    investigation.expect(index, value);
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

  /** Moves the focus to the notes, if they open. */
  @FXML
  private void toggleNotes() {
    if (showsNotes.isSelected()) {
      notes.requestFocus();
    }
  }

  /** Removes the prediction and the measurements. */
  @FXML
  private void forget() {
    begin(investigation.experiment().withPrediction(List.of()));
    kept.changed();
  }

  private void read(int index) {
    chart.read(index);
    table.select(index);
    reading.setText(investigation.findings().sentence(index));
    showHistogram();
  }

  /** Opens the run of a point in the window, at its settings and its first seed. */
  private void open(int index) {
    Findings findings = investigation.findings();
    SweepPoint point = findings.measured().get(index);
    if (point != null) {
      windowBefore = point.scenario().scenario();
      opener.open(findings, point);
    }
  }

  @FXML
  private void show() {
    Findings findings = investigation.findings();
    Measurement.ResultsSoFar state = investigation.progress();
    boolean measuring = state != null;
    boolean editable = !measuring && findings.measured().isEmpty();
    boolean predicted = !findings.experiment().prediction().isEmpty();
    Plot plot = findings.plot(logarithmicX.isSelected(), logarithmicY.isSelected());
    chart.show(plot, editable);
    files.show(findings, plot);
    chart.setAccessibleText(findings.text());
    table.show(findings, editable);
    reading.setText(
        chart.current().isPresent() ? findings.sentence(chart.current().getAsInt()) : "");
    showHistogram();
    showProgress(state);
    invitation.setVisible(editable && !predicted);
    forget.setVisible(!measuring && (predicted || !editable));
    fromWindow.setVisible(
        guided.getValue() == null
            && !session.scenario().equals(findings.experiment().scenario().scenario()));
    show(question, findings.experiment().question());
    show(distance, distance(findings));
    show(explanation, measuring || editable ? "" : findings.experiment().explanation());
  }

  /** Shows a text, or hides its label if it is empty. */
  private static void show(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
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

  /**
   * Shows the share of time for each number of stored items, at the chosen point or at the first
   * one.
   */
  private void showHistogram() {
    root.pseudoClassStateChanged(HISTOGRAM, showsHistogram.isSelected());
    if (showsHistogram.isSelected()) {
      Findings findings = investigation.findings();
      int index = chart.current().orElse(0);
      histogramPlace.setText(findings.histogramTitle(index));
      histogram.show(findings.histogram(index));
    }
  }

  private static String distance(Findings findings) {
    return findings.distance().map(share -> Texts.of("laboratory.distance", share)).orElse("");
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
