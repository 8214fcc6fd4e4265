package bufferscope.ui.results;

import bufferscope.lab.BottleneckLaw;
import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.ExponentialModel;
import bufferscope.lab.LongRun;
import bufferscope.lab.Metric;
import bufferscope.measure.Measures;
import bufferscope.measure.Tally;
import bufferscope.run.Tempo;
import bufferscope.ui.plot.HistogramView;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.work.Scenario;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/**
 * Shows the long-run figures of the run, the time over which they were measured, and their
 * precision, beside theory; on demand, also the share of time for each number of stored items.
 */
public final class RunFiguresController {
  private final Session session;
  private @Nullable List<Tally> shown;
  private Optional<LongRun> run = Optional.empty();

  @FXML private Node root;
  @FXML private Label figures;
  @FXML private ToggleButton showsHistogram;
  @FXML private HistogramView histogram;
  @FXML private Node slow;

  public RunFiguresController(Session session) {
    this.session = session;
  }

  /** Shows the figures as soon as the run is long enough. */
  void show(Measures measures) {
    if (measures.stretches() != shown) {
      shown = measures.stretches();
      run = LongRun.of(measures);
      Scenario scenario = session.scenario();
      figures.setText(run.map(each -> words(each) + theory(scenario)).orElse(""));
      root.setVisible(run.isPresent());
      slow.setVisible(
          ExponentialModel.of(scenario).isPresent()
              && !session.tempoProperty().get().equals(Tempo.REAL_TIME));
      showHistogram();
    }
  }

  @FXML
  private void showHistogram() {
    if (!showsHistogram.isSelected() || run.isEmpty()) {
      return;
    }
    Scenario scenario = session.scenario();
    Optional<ExponentialModel> theory = ExponentialModel.of(scenario);
    int capacity = scenario.mechanism().capacity(scenario.capacity());
    histogram.show(run.get().histogram(capacity, theory));
  }

  private static String words(LongRun run) {
    String stretch =
        Texts.of(
            "results.longRun",
            run.since() == 0 ? 0 : 1,
            run.seconds(),
            run.warmUpSeconds(),
            run.isSettled() ? 1 : 0);
    String means =
        Texts.of(
            "results.means",
            run.throughput().text(),
            run.occupancy().text(),
            run.stay().map(ConfidenceInterval::text).orElse("-"));
    String law =
        Texts.of(
            "results.littlesLaw",
            run.stored(),
            run.leavingPerSecond(),
            run.waitSeconds(),
            run.littlesLaw());
    return String.join("\n", stretch, means, law);
  }

  /** Returns a line with the values of theory; empty where it has none. */
  private static String theory(Scenario scenario) {
    if (!scenario.mechanism().isCorrect()) {
      return "";
    }
    return ExponentialModel.of(scenario)
        .map(
            model ->
                Texts.of(
                    "results.theory",
                    model.of(Metric.THROUGHPUT).orElseThrow(),
                    model.of(Metric.OCCUPANCY).orElseThrow(),
                    model.of(Metric.WAIT).orElseThrow()))
        .or(
            () ->
                BottleneckLaw.bound(scenario).map(bound -> Texts.of("results.theoryBound", bound)))
        .map("\n"::concat)
        .orElse("");
  }
}
