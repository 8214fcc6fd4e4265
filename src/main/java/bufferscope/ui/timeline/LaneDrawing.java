package bufferscope.ui.timeline;

import bufferscope.ui.timeline.StripImage.Glyph;
import bufferscope.ui.timeline.StripImage.Label;
import bufferscope.ui.timeline.StripImage.Row;
import bufferscope.ui.timeline.StripView.Pen;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws the texts and the glyphs of the lanes. */
record LaneDrawing(GraphicsContext g, Pen pen, StripPlaces places) {
  private static final double LEAST_TEXT = 7;
  private static final double GLYPH_SPACE = 14;

  /** Writes into the lanes which states their threads were in. */
  void labels() {
    double em = pen.font().getSize();
    g.setFont(Font.font(pen.font().getFamily(), em * 0.79));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    for (Label label : places.image().labels()) {
      Row row = places.row(label.thread());
      double from = Math.max(places.left(), places.x(label.from()));
      double room = Math.min(places.left() + places.width(), places.x(label.until())) - from;
      if (row != null && room > 7 * em && places.height(row) >= em) {
        text(label.text(), from + 5, places.middle(row), room - 10);
      }
    }
  }

  /** Writes a text that is readable on each of the colours. */
  private void text(String text, double x, double y, double room) {
    g.setStroke(pen.ground());
    g.setLineWidth(2.5);
    g.strokeText(text, x, y, room);
    g.setFill(pen.ink());
    g.fillText(text, x, y, room);
  }

  /** Draws into the lanes what their threads did. */
  void glyphs() {
    double last = Double.NEGATIVE_INFINITY;
    for (Glyph glyph : places.image().glyphs()) {
      Row row = places.row(glyph.thread());
      double x = places.x(glyph.position());
      if (row != null && places.height(row) >= LEAST_TEXT) {
        boolean text = x - last > GLYPH_SPACE;
        glyph(glyph, x, row, text);
        last = text ? x : last;
      }
    }
  }

  /** A put points down into the buffer, a take up out of it, a signal is a dot. */
  private void glyph(Glyph glyph, double x, Row row, boolean text) {
    double middle = places.middle(row);
    double size = Math.min(5, places.height(row) / 3);
    g.setFill(pen.ink());
    g.setStroke(pen.ground());
    g.setLineWidth(1);
    switch (glyph.kind()) {
      case PUT -> triangle(x, middle, size);
      case TAKE -> triangle(x, middle, -size);
      case SIGNAL -> {
        g.fillOval(x - size, middle - size, 2 * size, 2 * size);
        g.strokeOval(x - size, middle - size, 2 * size, 2 * size);
      }
      case SIGNAL_TO_NONE -> {
        g.setStroke(pen.ink());
        g.strokeOval(x - size, middle - size, 2 * size, 2 * size);
      }
      case INTERRUPT, FAILURE, CAPACITY, REFUSAL, SHUTDOWN ->
          g.fillRect(x - 1, places.y(row), 2, places.height(row));
    }
    if (text && !glyph.text().isEmpty()) {
      g.setTextAlign(TextAlignment.LEFT);
      text(glyph.text(), x + size + 1, middle, 4 * GLYPH_SPACE);
    }
  }

  private void triangle(double x, double y, double size) {
    double half = Math.abs(size);
    double[] xs = {x - half, x + half, x};
    double[] ys = {y - size, y - size, y + size};
    g.fillPolygon(xs, ys, 3);
    g.strokePolygon(xs, ys, 3);
  }

  /** Writes the names of the rows; the one of the chosen lane stands out. */
  void names(int chosenLane) {
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    double before = Double.NEGATIVE_INFINITY;
    for (Row row : places.image().rows()) {
      double size = Math.min(pen.font().getSize() * 0.86, places.height(row) * 0.95);
      double middle = places.middle(row);
      if (size >= LEAST_TEXT || middle - before >= LEAST_TEXT + 2) {
        g.setFont(Font.font(pen.font().getFamily(), Math.max(LEAST_TEXT, size)));
        boolean chosen = row.isLane() && row.thread() == chosenLane;
        g.setFill(chosen ? pen.now() : pen.ink());
        g.fillText(row.name(), places.left() - 6, middle, places.left() - 8);
        before = middle;
      }
    }
  }
}
