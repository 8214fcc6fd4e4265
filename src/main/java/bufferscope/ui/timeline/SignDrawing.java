package bufferscope.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Draws the signs, in the strip and in its legend.
 *
 * @param ink the colour of signs
 * @param ground the colour around and in them
 * @param alarm the colour of faults
 */
record SignDrawing(GraphicsContext g, Color ink, Color ground, Color alarm) {
  /** The width of a line around a sign: half of it is under the sign. */
  private static final double EDGE = 3;

  /**
   * Draws a sign around that point, as far as {@code size} from it. An edge in the colour of the
   * ground parts it from the colour of any lane.
   */
  void draw(Sign sign, double x, double y, double size) {
    g.setLineWidth(EDGE);
    g.setFill(ink);
    g.setStroke(ground);
    switch (sign) {
      case PUT -> triangle(x, y, size);
      case TAKE -> triangle(x, y, -size);
      case SIGNAL -> disc(x, y, size);
      case SIGNAL_TO_NONE -> {
        g.setFill(ground);
        disc(x, y, size);
        g.setStroke(ink);
        g.setLineWidth(1.5);
        g.strokeOval(x - size, y - size, 2 * size, 2 * size);
      }
      case INTERRUPT -> shape(x, y, size, 0.3, -1, -0.7, 0.2, 0, 0.2, -0.3, 1, 0.7, -0.2, 0, -0.2);
      case FAILURE -> cross(x, y, size * 0.8);
      case REFUSAL -> {
        disc(x, y, size);
        g.setFill(ground);
        g.fillRect(x - size * 0.6, y - 1, size * 1.2, 2);
      }
      case CAPACITY -> {
        shape(x, y, size, 0, -1.1, 0.8, -0.15, -0.8, -0.15);
        shape(x, y, size, 0, 1.1, 0.8, 0.15, -0.8, 0.15);
      }
      case SETTING -> shape(x, y, size, 0, -1, 1, 0, 0, 1, -1, 0);
      case SHUTDOWN -> shape(x, y, size, -0.8, -0.8, 0.8, -0.8, 0.8, 0.8, -0.8, 0.8);
      case VIOLATION -> violation(x, y, size);
    }
  }

  private void disc(double x, double y, double size) {
    g.strokeOval(x - size, y - size, 2 * size, 2 * size);
    g.fillOval(x - size, y - size, 2 * size, 2 * size);
  }

  /** A put points down into the buffer, a take up out of it. */
  private void triangle(double x, double y, double size) {
    shape(x, y, size, -1, -1, 1, -1, 0, 1);
  }

  /** Fills a polygon; its corners are x and y in turn, in parts of the size. */
  private void shape(double x, double y, double size, double... corners) {
    double[] xs = new double[corners.length / 2];
    double[] ys = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = x + corners[2 * i] * size;
      ys[i] = y + corners[2 * i + 1] * size;
    }
    g.strokePolygon(xs, ys, xs.length);
    g.fillPolygon(xs, ys, xs.length);
  }

  private void cross(double x, double y, double size) {
    g.setLineWidth(2.5 + EDGE - 1);
    lines(x, y, size);
    g.setStroke(alarm);
    g.setLineWidth(2.5);
    lines(x, y, size);
  }

  private void lines(double x, double y, double size) {
    g.strokeLine(x - size, y - size, x + size, y + size);
    g.strokeLine(x - size, y + size, x + size, y - size);
  }

  /** Draws an exclamation mark on a disc. */
  private void violation(double x, double y, double size) {
    double radius = size * 1.15;
    g.setFill(alarm);
    disc(x, y, radius);
    g.setFill(ground);
    g.fillRect(x - 1, y - radius * 0.65, 2, radius * 0.75);
    g.fillRect(x - 1, y + radius * 0.3, 2, 2);
  }
}
