package bufferscope.ui.laboratory;

import bufferscope.lab.Experiment;
import bufferscope.lab.ExperimentFile;
import bufferscope.lab.Factor;
import bufferscope.lab.chart.Plot;
import bufferscope.ui.look.Look;
import bufferscope.ui.plot.HistogramView;
import bufferscope.ui.plot.PlotChart;
import bufferscope.ui.text.Texts;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/**
 * The curve of an experiment, as predicted and as measured: in a chart, a table and a histogram,
 * with the user's notes.
 */
public final class FindingsController {
  private static final PseudoClass HISTOGRAM = PseudoClass.getPseudoClass("histogram");

  private final Look look;
  private final LabFilesController files;
  private Findings shown;
  private boolean measuring;

  @FXML private Pane root;
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
  @FXML private Label explanation;
  @FXML private ToggleButton showsNotes;
  @FXML private TextArea notes;

  /** Creates the controller; {@code files} saves what is shown. */
  public FindingsController(Look look, LabFilesController files, Experiment experiment) {
    this.look = look;
    this.files = files;
    shown = new Findings(experiment, Map.of());
  }

  @FXML
  private void initialize() {
    notes.setTextFormatter(
        new TextFormatter<>(
            change ->
                change.getControlNewText().length() <= ExperimentFile.MAX_NOTES ? change : null));
    chart.emProperty().bind(look.textPixelsProperty());
    chart.setOnRead(this::read);
    table.setOnRead(this::read);
    table.setOnCopied(files::tableCopied);
    invitation
        .textProperty()
        .bind(
            Bindings.when(table.visibleProperty())
                .then(Texts.of("laboratory.invitation"))
                .otherwise(Texts.of("laboratory.invitationToDraw")));
  }

  /** Sets the receiver of the values that the user predicts. */
  void setOnExpect(PointTable.TypedValue action) {
    chart.setOnExpect((point, value) -> action.type(point, OptionalDouble.of(value)));
    table.setOnExpect(action);
  }

  /** Sets the receiver of a point whose run the user wants to see. */
  void setOnOpen(IntConsumer action) {
    chart.setOnOpen(action);
    table.setOnOpen(action);
  }

  /** Sets the receiver of what the user types into the table that is not a number. */
  void setOnRefuse(Consumer<String> action) {
    table.setOnRefuse(action);
  }

  /** Sets the receiver of the notes, whenever they change. */
  void setOnNote(Consumer<String> action) {
    notes.textProperty().addListener((property, before, now) -> action.accept(now));
  }

  /** Prepares for another experiment; no point is chosen, and the notes are its own. */
  void begin(Experiment experiment) {
    table.selectNothing();
    chart.readNothing();
    notes.setText(experiment.notes());
    showsNotes.setSelected(!experiment.notes().isEmpty());
    chooseAxis(experiment.varied());
  }

  /** Sets the axis on which the values of that factor are best seen. */
  void chooseAxis(Factor varied) {
    logarithmicX.setSelected(varied.values().contains("*"));
    logarithmicX.setDisable(!varied.setting().isNumber());
  }

  /** Shows the findings; while {@code newMeasuring}, more of them are coming. */
  void show(Findings findings, boolean newMeasuring) {
    shown = findings;
    measuring = newMeasuring;
    show();
  }

  @FXML
  private void show() {
    boolean editable = !measuring && shown.measured().isEmpty();
    Plot plot = shown.plot(logarithmicX.isSelected(), logarithmicY.isSelected());
    chart.show(plot, editable);
    files.show(shown, plot);
    chart.setAccessibleText(shown.text());
    table.show(shown, editable);
    reading.setText(chart.current().isPresent() ? shown.sentence(chart.current().getAsInt()) : "");
    showHistogram();
    invitation.setVisible(editable && shown.experiment().prediction().isEmpty());
    show(
        distance, shown.distance().map(share -> Texts.of("laboratory.distance", share)).orElse(""));
    show(explanation, measuring || editable ? "" : shown.experiment().explanation());
  }

  /** Shows a text, or hides its label if it is empty. */
  private static void show(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
  }

  private void read(int point) {
    chart.read(point);
    table.select(point);
    reading.setText(shown.sentence(point));
    showHistogram();
  }

  /**
   * Shows the share of time for each number of stored items, at the chosen point or at the first
   * one.
   */
  private void showHistogram() {
    root.pseudoClassStateChanged(HISTOGRAM, showsHistogram.isSelected());
    if (showsHistogram.isSelected()) {
      int point = chart.current().orElse(0);
      histogramPlace.setText(shown.histogramTitle(point));
      histogram.show(shown.histogram(point));
    }
  }

  /** Moves the focus to the notes, if they open. */
  @FXML
  private void toggleNotes() {
    if (showsNotes.isSelected()) {
      notes.requestFocus();
    }
  }
}
