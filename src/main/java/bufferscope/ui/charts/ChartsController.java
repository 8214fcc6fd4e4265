package bufferscope.ui.charts;

import bufferscope.measure.Measures;
import bufferscope.measure.Measures.Sample;
import bufferscope.measure.Meters;
import bufferscope.run.Frame;
import bufferscope.ui.layout.Snapshot;
import bufferscope.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** Occupancy and throughput over the last minute. */
public final class ChartsController {
  private static final int SMOOTHED = Meters.RECENT_SECONDS * 1000 / Meters.SAMPLE_MILLIS;

  private @Nullable List<Sample> shown;
  private int shownCapacity;

  @FXML private Node root;
  @FXML private Label occupancyValue;
  @FXML private TimeChart occupancy;
  @FXML private Label throughputValue;
  @FXML private TimeChart throughput;

  public void show(Frame frame) {
    Measures measures = frame.measures();
    int capacity = frame.state().buffer().capacity();
    occupancyValue.setText(Texts.of("charts.occupancyValue", measures.inBuffer(), capacity));
    throughputValue.setText(
        Texts.of("charts.throughputValue", measures.recentThroughputPerSecond()));
    if (measures.lastMinute() != shown || capacity != shownCapacity) {
      shown = measures.lastMinute();
      shownCapacity = capacity;
      showOccupancy(measures, capacity);
      showThroughput(measures);
    }
  }

  /** Returns the picture of both charts, {@code scale} times as large as on the screen. */
  public Image picture(int scale) {
    return Snapshot.of(root, scale);
  }

  private void showOccupancy(Measures measures, int capacityNow) {
    double[] stored = series(measures, Sample::meanOccupancy);
    double[] capacity = series(measures, Sample::capacity);
    double max = Math.max(capacityNow, max(capacity));
    occupancy.show(List.of(stored, capacity), max, number(max), number(0));
    occupancy.setAccessibleText(
        Texts.of("charts.occupancyText", measures.inBuffer(), mean(stored), max(stored)));
  }

  private void showThroughput(Measures measures) {
    double[] finished = Curves.smooth(series(measures, Sample::finishedPerSecond), SMOOTHED);
    double[] made = Curves.smooth(series(measures, Sample::madePerSecond), SMOOTHED);
    double max = Curves.niceCeiling(Math.max(max(finished), max(made)));
    throughput.show(List.of(finished, made), max, number(max), number(0));
    throughput.setAccessibleText(
        Texts.of(
            "charts.throughputText",
            measures.recentThroughputPerSecond(),
            mean(finished),
            max(finished)));
  }

  private static double[] series(Measures measures, ToDoubleFunction<Sample> value) {
    return measures.lastMinute().stream().mapToDouble(value).toArray();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static String number(double value) {
    return Texts.of("charts.number", value);
  }
}
