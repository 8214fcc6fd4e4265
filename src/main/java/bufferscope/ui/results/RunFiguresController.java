package bufferscope.ui.results;

import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.LongRun;
import bufferscope.measure.Measures;
import bufferscope.measure.Tally;
import bufferscope.ui.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/**
 * Shows the long-run figures of the run, the time over which they were measured, and their
 * precision.
 */
public final class RunFiguresController {
  private @Nullable List<Tally> shown;

  @FXML private Label figures;

  /** Shows the figures as soon as the run is long enough. */
  void show(Measures measures) {
    if (measures.stretches() != shown) {
      shown = measures.stretches();
      String words = LongRun.of(measures).map(RunFiguresController::words).orElse("");
      figures.setText(words);
      figures.setVisible(!words.isEmpty());
    }
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
}
