package bufferscope.ui.plot;

import bufferscope.lab.chart.Dot;
import bufferscope.lab.chart.Drawing;
import bufferscope.lab.chart.Plot;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;

/**
 * The points of a plot, numbered curve after curve. All curves have the same number of points,
 * which are in columns above each other.
 */
record PlotPoints(Plot plot) {
  private static final int NONE = -1;

  /** Returns the number of columns. */
  int width() {
    return plot.curves().isEmpty() ? 0 : plot.curves().get(0).dots().size();
  }

  int count() {
    return width() * plot.curves().size();
  }

  Dot dot(int index) {
    return plot.curves().get(index / width()).dots().get(index % width());
  }

  /** Returns the first point of the curve of that point. */
  int curveStart(int index) {
    return index - index % width();
  }

  /** Returns the point nearest to that place: first across, then upwards; -1 if there is none. */
  int nearest(Drawing drawing, double x, double y) {
    int column = column(drawing, x);
    int best = NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int index = column; column >= 0 && index < count(); index += width()) {
      double away = dot(index).y().map(value -> Math.abs(drawing.y(value) - y)).orElse(1e9);
      if (away < least) {
        least = away;
        best = index;
      }
    }
    return best;
  }

  /** Returns the column nearest to that place; -1 if there is none. */
  int column(Drawing drawing, double x) {
    int best = NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int column = 0; column < width(); column++) {
      double away = Math.abs(drawing.x(dot(column)) - x);
      if (away < least) {
        least = away;
        best = column;
      }
    }
    return best;
  }

  /**
   * Returns the point in that column of the first curve that is not drawn yet, or else that one.
   */
  int firstUndrawn(int index) {
    return IntStream.range(0, plot.curves().size())
        .filter(curve -> !plot.curves().get(curve).isExpected())
        .map(curve -> curve * width() + index % width())
        .findFirst()
        .orElse(index);
  }

  /**
   * Returns the point to which that key leads from that one; -1 for another key.
   *
   * @param from the point; -1 for none, from which the first key leads to the first point
   */
  int next(KeyCode key, int from) {
    int at = Math.max(0, from);
    int last = count() - 1;
    int width = width();
    return switch (key) {
      case RIGHT -> from < 0 ? 0 : at % width == width - 1 ? at : at + 1;
      case LEFT -> at % width == 0 ? at : at - 1;
      case DOWN -> Math.min(at + width, last - (last - at) % width);
      case UP -> at < width ? at : at - width;
      case HOME -> curveStart(at);
      case END -> curveStart(at) + width - 1;
      default -> NONE;
    };
  }
}
