package bufferscope.ui.laboratory;

import bufferscope.lab.chart.Plot;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;

/** A chart as a picture for paper: dark on white, whatever the window looks like. */
final class ChartPicture {
  private static final double WIDTH = 720;
  private static final double HEIGHT = 420;

  /** Pixels of the picture for one of the chart: sharp in print. */
  private static final double SCALE = 2;

  private ChartPicture() {}

  /** Draws it; for the JavaFX thread. */
  static Image of(Plot plot) {
    SweepChart chart = new SweepChart();
    chart.show(plot, false);
    StackPane paper = new StackPane(chart);
    paper.getStyleClass().addAll("laboratory", "chart-on-paper");
    Scene scene = new Scene(paper, WIDTH, HEIGHT);
    scene
        .getStylesheets()
        .add(
            Objects.requireNonNull(ChartPicture.class.getResource("laboratory.css"))
                .toExternalForm());
    paper.applyCss();
    paper.layout();
    SnapshotParameters sharp = new SnapshotParameters();
    sharp.setTransform(Transform.scale(SCALE, SCALE));
    return paper.snapshot(sharp, null);
  }
}
