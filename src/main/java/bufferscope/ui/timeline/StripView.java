package bufferscope.ui.timeline;

import bufferscope.record.Arrow;
import bufferscope.ui.timeline.StripImage.Glyph;
import bufferscope.ui.timeline.StripImage.Label;
import bufferscope.ui.timeline.StripImage.Row;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Draws the newest image of the strip where its part of the run is by now, and onto it the axis,
 * the moment that is shown, and what is chosen. While the part moves on, that costs a copy of an
 * image.
 */
final class StripView extends Region {
  private static final double AXIS_EM = 1.4;
  private static final double NAMES_EM = 5;
  private static final double LEAST_TEXT = 7;
  private static final double GLYPH_SPACE = 14;

  private final Canvas canvas = new Canvas();
  private @Nullable StripImage image;
  private @Nullable WritableImage pixels;

  /** What is drawn over the image. */
  record Marks(
      AxisRange range,
      boolean byEvents,
      double unit,
      double moment,
      List<Long> cuts,
      @Nullable AxisRange stretch,
      @Nullable Chosen chosen,
      int lane) {}

  /** Colours and the size of text, from the style sheet. */
  record Pen(Color ink, Color ground, Color muted, Color now, Color line, Font font) {}

  StripView() {
    getStyleClass().add("strip");
    getChildren().add(canvas);
    setFocusTraversable(true);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(Math.max(1, getWidth()));
    canvas.setHeight(Math.max(1, getHeight()));
  }

  static double left(double em) {
    return NAMES_EM * em;
  }

  /** The width that the lanes have. */
  double stripWidth(double em) {
    return Math.max(1, Math.floor(getWidth() - left(em)));
  }

  /** The height that the lanes have. */
  double stripHeight(double em) {
    return Math.max(1, Math.floor(getHeight() - AXIS_EM * em));
  }

  void show(StripImage fresh) {
    image = fresh;
    WritableImage drawn = new WritableImage(fresh.width(), fresh.height());
    drawn
        .getPixelWriter()
        .setPixels(
            0,
            0,
            fresh.width(),
            fresh.height(),
            PixelFormat.getIntArgbInstance(),
            fresh.pixels(),
            fresh.width());
    pixels = drawn;
  }

  void clear() {
    image = null;
    pixels = null;
  }

  Optional<StripImage> image() {
    return Optional.ofNullable(image);
  }

  /** The row at that height. */
  Optional<Row> rowAt(double y, double em) {
    double share = (y - AXIS_EM * em) / stripHeight(em);
    return image().stream()
        .flatMap(shown -> shown.rows().stream())
        .filter(row -> row.top() <= share && share < row.top() + row.height())
        .findFirst();
  }

  /** Draws all that belongs to this pulse. */
  void draw(Marks marks, Pen pen) {
    double em = pen.font().getSize();
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    StripImage shown = image;
    WritableImage drawn = pixels;
    if (shown == null || drawn == null || shown.byEvents() != marks.byEvents()) {
      return;
    }
    new Drawing(g, marks, pen, shown, left(em), AXIS_EM * em, stripWidth(em), stripHeight(em))
        .all(drawn);
  }

  /** One drawing of all. */
  private record Drawing(
      GraphicsContext g,
      Marks marks,
      Pen pen,
      StripImage image,
      double left,
      double top,
      double width,
      double height) {

    void all(WritableImage drawn) {
      g.save();
      g.beginPath();
      g.rect(left, 0, width, top + height);
      g.clip();
      axis();
      double from = x(image.range().from());
      g.setImageSmoothing(false);
      g.drawImage(drawn, from, top, x(image.range().to()) - from, height);
      labels();
      glyphs();
      for (long cut : marks.cuts()) {
        vertical(x((double) cut), pen.muted(), 1, 4);
      }
      stretch();
      chosen();
      vertical(x(marks.moment()), pen.now(), 2, 0);
      g.restore();
      names();
    }

    private double x(double position) {
      return left + marks.range().x(position, width);
    }

    private double x(long event, long at) {
      return x((double) (marks.byEvents() ? event : at));
    }

    private void axis() {
      g.setFont(Font.font(pen.font().getFamily(), pen.font().getSize() * 0.79));
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.CENTER);
      AxisTicks ticks =
          AxisTicks.of(marks.range(), marks.unit(), width / (6 * pen.font().getSize()));
      for (double tick : ticks.positions()) {
        g.setFill(pen.line());
        g.fillRect(Math.rint(x(tick)), top - 3, 1, height + 3);
        g.setFill(pen.muted());
        g.fillText(ticks.text(tick), x(tick), top / 2);
      }
    }

    private void labels() {
      double em = pen.font().getSize();
      g.setFont(Font.font(pen.font().getFamily(), em * 0.79));
      g.setTextAlign(TextAlignment.LEFT);
      for (Label label : image.labels()) {
        Row row = row(label.thread());
        double from = Math.max(left, x(label.from()));
        double room = Math.min(left + width, x(label.until())) - from;
        if (row != null && room > 7 * em && row.height() * height >= em) {
          text(label.text(), from + 5, y(row) + row.height() * height / 2, room - 10);
        }
      }
    }

    /** Readable on each of the colours. */
    private void text(String text, double x, double y, double room) {
      g.setStroke(pen.ground());
      g.setLineWidth(2.5);
      g.strokeText(text, x, y, room);
      g.setFill(pen.ink());
      g.fillText(text, x, y, room);
    }

    private void glyphs() {
      double last = Double.NEGATIVE_INFINITY;
      for (Glyph glyph : image.glyphs()) {
        Row row = row(glyph.thread());
        double x = x(glyph.position());
        if (row != null && row.height() * height >= LEAST_TEXT) {
          boolean text = x - last > GLYPH_SPACE;
          glyph(glyph, x, row, text);
          last = text ? x : last;
        }
      }
    }

    /** A put points down into the buffer, a take up out of it, a signal is a dot. */
    private void glyph(Glyph glyph, double x, Row row, boolean text) {
      double middle = y(row) + row.height() * height / 2;
      double size = Math.min(5, row.height() * height / 3);
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
            g.fillRect(x - 1, y(row), 2, row.height() * height);
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

    private void vertical(double x, Color color, double lineWidth, double dash) {
      g.setStroke(color);
      g.setLineWidth(lineWidth);
      g.setLineDashes(dash);
      g.strokeLine(Math.round(x) + 0.5, top - 4, Math.round(x) + 0.5, top + height);
      g.setLineDashes(0);
    }

    private void stretch() {
      AxisRange marked = marks.stretch();
      if (marked != null) {
        g.setFill(pen.now().deriveColor(0, 1, 1, 0.18));
        g.fillRect(x(marked.from()), top, x(marked.to()) - x(marked.from()), height);
      }
    }

    private void chosen() {
      Chosen state = marks.chosen();
      Row row = state == null ? null : row(state.thread());
      if (state == null || row == null) {
        return;
      }
      double from = x(state.event(), state.from());
      double until = x(state.endEvent(), state.until());
      g.setStroke(pen.ink());
      g.setLineWidth(2);
      g.strokeRect(from, y(row) + 1, Math.max(3, until - from), row.height() * height - 2);
      state.cause().ifPresent(this::arrow);
      List<Arrow> effects = state.effects();
      effects.subList(0, Math.min(20, effects.size())).forEach(this::arrow);
    }

    private void arrow(Arrow arrow) {
      Row from = row(arrow.fromThread());
      Row to = row(arrow.toThread());
      if (from == null || to == null || from.equals(to)) {
        return;
      }
      double x1 = x(arrow.from(), arrow.fromAt());
      double x2 = x(arrow.to(), arrow.toAt());
      double y1 = y(from) + from.height() * height / 2;
      double y2 = y(to) + to.height() * height / 2;
      g.setStroke(pen.ink());
      g.setLineWidth(1.5);
      g.setLineDashes(arrow.relation() == Arrow.Relation.ITEM ? 4 : 0);
      double bend = Math.max(12, Math.abs(x2 - x1) / 3);
      g.beginPath();
      g.moveTo(x1, y1);
      g.bezierCurveTo(x1 + bend, y1, x2 - bend, y2, x2, y2);
      g.stroke();
      g.setLineDashes(0);
      g.setFill(pen.ink());
      g.fillPolygon(new double[] {x2, x2 - 6, x2 - 6}, new double[] {y2, y2 - 4, y2 + 4}, 3);
    }

    private void names() {
      g.setTextAlign(TextAlignment.RIGHT);
      g.setTextBaseline(VPos.CENTER);
      double before = Double.NEGATIVE_INFINITY;
      for (Row row : image.rows()) {
        double size = Math.min(pen.font().getSize() * 0.86, row.height() * height * 0.95);
        double middle = y(row) + row.height() * height / 2;
        if (size >= LEAST_TEXT || middle - before >= LEAST_TEXT + 2) {
          g.setFont(Font.font(pen.font().getFamily(), Math.max(LEAST_TEXT, size)));
          boolean chosen = row.isLane() && row.thread() == marks.lane();
          g.setFill(chosen ? pen.now() : pen.ink());
          g.fillText(row.name(), left - 6, middle, left - 8);
          before = middle;
        }
      }
    }

    private double y(Row row) {
      return top + row.top() * height;
    }

    private @Nullable Row row(int thread) {
      return image.rows().stream().filter(row -> row.thread() == thread).findFirst().orElse(null);
    }
  }
}
