package bufferscope.ui.counts;

import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.LongRun;
import bufferscope.measure.Measures;
import bufferscope.measure.Tally;
import bufferscope.run.Frame;
import bufferscope.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/**
 * Shows counts and times as numbers. Means have the half-width of their 95 % interval as soon as
 * the run is long enough, and a line names the time over which they were taken.
 */
public final class CountsController {
  private static final double NANOS_PER_SECOND = 1e9;

  private @Nullable List<Tally> stretches;
  private Optional<LongRun> longRun = Optional.empty();

  @FXML private Label made;
  @FXML private Label inBuffer;
  @FXML private Label inHands;
  @FXML private Label finished;
  @FXML private Label lost;
  @FXML private Label doubled;
  @FXML private Label refused;
  @FXML private Label putAside;
  @FXML private Label meanWait;
  @FXML private Label p95Wait;
  @FXML private Label maxWait;
  @FXML private Label throughput;
  @FXML private Label blocked;
  @FXML private Label idle;
  @FXML private Label wasted;
  @FXML private Label basis;

  public void show(Frame frame) {
    Measures measures = frame.measures();
    made.setText(count(measures.made()));
    inBuffer.setText(count(measures.inBuffer()));
    inHands.setText(count(measures.inHands()));
    finished.setText(count(measures.finished()));
    Balance balance = Balance.of(frame);
    showIfAny(lost, balance.lost());
    showIfAny(doubled, balance.doubled());
    showIfAny(refused, balance.refused());
    showIfAny(putAside, balance.putAside());
    p95Wait.setText(time((double) measures.p95WaitNanos()));
    maxWait.setText(time((double) measures.maxWaitNanos()));
    wasted.setText(count(measures.wastedWakeUps()));
    showMeans(measures);
  }

  private void showMeans(Measures measures) {
    if (measures.stretches() != stretches) {
      stretches = measures.stretches();
      longRun = LongRun.of(measures);
    }
    longRun.ifPresentOrElse(this::showIntervals, () -> showSoFar(measures));
  }

  private void showSoFar(Measures measures) {
    meanWait.setText(time(measures.meanWaitNanos()));
    throughput.setText(Texts.of("counts.perSecond", measures.throughputPerSecond()));
    blocked.setText(Texts.of("counts.share", measures.producerBlockedShare()));
    idle.setText(Texts.of("counts.share", measures.consumerIdleShare()));
    basis.setText(Texts.of("counts.soFar", measures.elapsedNanos() / NANOS_PER_SECOND));
  }

  private void showIntervals(LongRun run) {
    meanWait.setText(
        run.stay()
            .map(CountsController::time)
            .orElseGet(() -> time(NANOS_PER_SECOND * run.waitSeconds())));
    throughput.setText(Texts.of("counts.rate", run.throughput().text()));
    blocked.setText(share(run.blocked()));
    idle.setText(share(run.idle()));
    basis.setText(
        Texts.of(
            "counts.longRun", run.since() == 0 ? 0 : 1, run.seconds(), run.isSettled() ? 1 : 0));
  }

  /** Shows the row of a count only if the count is not zero, as it is in most runs. */
  private void showIfAny(Label label, long count) {
    label.setText(count(count));
    label.setVisible(count > 0);
  }

  private static String count(long count) {
    return Texts.of("counts.count", count);
  }

  private static String time(ConfidenceInterval seconds) {
    return seconds.mean() < 1
        ? Texts.of("counts.millisInterval", seconds.times(1000).text())
        : Texts.of("counts.secondsInterval", seconds.text());
  }

  private static String share(ConfidenceInterval share) {
    return share.halfWidth() == 0
        ? Texts.of("counts.share", share.mean())
        : Texts.of("counts.shareInterval", share.times(100).text());
  }

  private static String time(double nanos) {
    if (nanos == 0) {
      return Texts.of("counts.notYet");
    }
    double seconds = nanos / NANOS_PER_SECOND;
    return seconds < 1
        ? Texts.of("counts.millis", seconds * 1000)
        : Texts.of("counts.seconds", seconds);
  }
}
