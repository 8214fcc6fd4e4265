package bufferscope.ui.charts;

import java.util.List;
import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/**
 * Curves over the last minute, the newest value at the right edge.
 *
 * <p>A few polylines of 240 points that change four times a second cost less than a canvas that
 * draws them, and take their colours from CSS.
 */
public final class TimeChart extends Region {
  private final int span;
  private final Label top = new Label();
  private final Label bottom = new Label();
  private final Line ceiling = new Line();
  private final Line floor = new Line();
  private final List<Polyline> curves = List.of(new Polyline(), new Polyline());
  private List<double[]> values = List.of();
  private double max = 1;

  /** Creates a chart of {@code span} values from edge to edge. */
  public TimeChart(@NamedArg("span") int span) {
    this.span = span;
    getStyleClass().add("time-chart");
    top.getStyleClass().add("time-chart-label");
    bottom.getStyleClass().add("time-chart-label");
    ceiling.getStyleClass().add("time-chart-grid");
    floor.getStyleClass().add("time-chart-grid");
    curves.get(0).getStyleClass().add("first-curve");
    curves.get(1).getStyleClass().add("second-curve");
    getChildren().addAll(ceiling, floor, curves.get(1), curves.get(0), top, bottom);
    getChildren().forEach(child -> child.setManaged(false));
  }

  /** Shows at most two curves, each oldest value first, between 0 and {@code newMax}. */
  public void show(List<double[]> newValues, double newMax, String maxText, String minText) {
    values = newValues;
    max = newMax;
    top.setText(maxText);
    bottom.setText(minText);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double axis = snappedLeftInset();
    double right = getWidth() - snappedRightInset();
    double upper = snappedTopInset();
    double lower = getHeight() - snappedBottomInset();
    place(ceiling, axis, right, upper);
    place(floor, axis, right, lower);
    placeLabel(top, axis, upper);
    placeLabel(bottom, axis, lower);
    for (int i = 0; i < curves.size(); i++) {
      curves.get(i).getPoints().clear();
      if (i < values.size()) {
        draw(curves.get(i), values.get(i), axis, right, upper, lower);
      }
    }
  }

  private static void place(Line line, double from, double to, double y) {
    line.setStartX(from);
    line.setEndX(to);
    line.setStartY(y);
    line.setEndY(y);
  }

  private static void placeLabel(Label label, double axis, double y) {
    label.autosize();
    label.relocate(axis - label.getWidth(), y - label.getHeight() / 2);
  }

  private void draw(
      Polyline curve, double[] series, double left, double right, double upper, double lower) {
    double step = (right - left) / (span - 1);
    for (int i = 0; i < series.length; i++) {
      double x = right - (series.length - 1 - i) * step;
      double y = lower - Math.min(1, series[i] / max) * (lower - upper);
      curve.getPoints().addAll(x, y);
    }
  }
}
