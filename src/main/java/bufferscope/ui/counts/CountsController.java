package bufferscope.ui.counts;

import bufferscope.measure.Measures;
import bufferscope.run.Frame;
import bufferscope.ui.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Shows counts and times as numbers. */
public final class CountsController {
  private static final double NANOS_PER_SECOND = 1e9;

  @FXML private Label made;
  @FXML private Label inBuffer;
  @FXML private Label inHands;
  @FXML private Label finished;
  @FXML private GridPane items;
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
    meanWait.setText(time(measures.meanWaitNanos()));
    p95Wait.setText(time((double) measures.p95WaitNanos()));
    maxWait.setText(time((double) measures.maxWaitNanos()));
    throughput.setText(Texts.of("counts.perSecond", measures.recentThroughputPerSecond()));
    blocked.setText(Texts.of("counts.share", measures.producerBlockedShare()));
    idle.setText(Texts.of("counts.share", measures.consumerIdleShare()));
    wasted.setText(count(measures.wastedWakeUps()));
  }

  /** Shows the row of a count only if the count is not zero, as it is in most runs. */
  private void showIfAny(Label label, long count) {
    label.setText(count(count));
    for (Node node : items.getChildren()) {
      if (node == label || (node instanceof Label name && name.getLabelFor() == label)) {
        node.setVisible(count > 0);
        node.setManaged(count > 0);
      }
    }
  }

  private static String count(long count) {
    return Texts.of("counts.count", count);
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
