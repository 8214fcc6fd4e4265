package bufferscope.ui.laboratory;

import bufferscope.lab.chart.Plot;
import bufferscope.ui.plot.PlotChart;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;

/** A chart as a picture for paper: dark on white, for any look of the window. */
final class ChartPicture {
  private static final double WIDTH = 720;
  private static final double HEIGHT = 420;

  /** The scale that makes the picture sharp in print. */
  private static final double SCALE = 2;

  private ChartPicture() {}

  /** Draws the picture; for the JavaFX thread. */
  static Image of(Plot plot) {
    PlotChart chart = new PlotChart();
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
