package bufferscope.ui.timeline;

import bufferscope.ui.timeline.StripImage.Glyph;
import bufferscope.ui.timeline.StripImage.Pennant;
import bufferscope.ui.timeline.StripImage.StripRow;
import java.util.Comparator;
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
 * Draws the newest image of the strip at the present place of its part of the run. Over it, it
 * draws the axis, the shown moment and the user's choice. While the part moves on, this costs only
 * a copy of an image.
 */
final class StripView extends Region {
  private static final double TICKS_EM = 1.4;
  private static final double AXIS_EM = TICKS_EM + LaneDrawing.PENNANT_EM;

  /** The distance in pixels up to which the pointer is at a flag. */
  private static final double NEAR = 7;

  private static final double NAMES_EM = 5;

  /** The width of a digit at the axis, in lines of text: as much as a wide font needs. */
  private static final double DIGIT_EM = 0.55;

  private final Canvas canvas = new Canvas();
  private double em = Font.getDefault().getSize();
  private @Nullable StripImage image;
  private @Nullable WritableImage pixels;
  private @Nullable StripPlaces places;

  /** The marks that are drawn over the image. */
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
  record Pen(Color ink, Color ground, Color muted, Color now, Color line, Color alarm, Font font) {
    SignDrawing signs(GraphicsContext g) {
      return new SignDrawing(g, ink, ground, alarm);
    }
  }

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

  /** Takes over the size of the text, which sets how much room the names and the axis have. */
  void setEm(double size) {
    em = size;
  }

  /** Returns where the lanes begin. */
  double left() {
    return NAMES_EM * em;
  }

  /** Returns where the lanes are below the axis. */
  private double top() {
    return AXIS_EM * em;
  }

  /** Returns false before the strip is laid out for the first time. */
  boolean hasRoom() {
    return getWidth() > left() && getHeight() > top();
  }

  /** Returns the width that the lanes have. */
  double stripWidth() {
    return Math.max(1, Math.floor(getWidth() - left()));
  }

  /** Returns the height that the lanes have. */
  double stripHeight() {
    return Math.max(1, Math.floor(getHeight() - top()));
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
    places = null;
  }

  Optional<StripImage> image() {
    return Optional.ofNullable(image);
  }

  /** Returns the row at that height. */
  Optional<StripRow> rowAt(double y) {
    double share = (y - top()) / stripHeight();
    return image().stream()
        .flatMap(shown -> shown.rows().stream())
        .filter(row -> row.top() <= share && share < row.top() + row.height())
        .findFirst();
  }

  /** Returns the name of the row at that place, if the row is too low for a readable name. */
  Optional<String> lowRowAt(double y) {
    return rowAt(y).filter(row -> row.height() * stripHeight() < em).map(StripRow::name);
  }

  /** Returns the flag at that place, if there is one. */
  Optional<Pennant> pennantAt(double x, double y) {
    StripPlaces drawn = places;
    if (drawn == null || y > top()) {
      return Optional.empty();
    }
    return drawn.image().pennants().stream()
        .filter(pennant -> Math.abs(drawn.x(pennant.position()) - x) <= NEAR)
        .min(Comparator.comparingDouble(pennant -> Math.abs(drawn.x(pennant.position()) - x)));
  }

  /** Returns the put or take at that place, if there is one. */
  Optional<Glyph> itemAt(double x, double y) {
    StripPlaces drawn = places;
    if (drawn == null) {
      return Optional.empty();
    }
    return rowAt(y).stream()
        .flatMap(
            row -> drawn.image().glyphs().stream().filter(each -> each.thread() == row.thread()))
        .filter(Glyph::hasItem)
        .filter(glyph -> Math.abs(drawn.x(glyph.position()) - x) <= NEAR)
        .findFirst();
  }

  /** Draws all that belongs to this pulse. */
  void draw(Marks marks, Pen pen) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    draw(g, marks, pen);
  }

  /**
   * Returns what is drawn, {@code scale} times as large and as sharp as that allows, on a canvas of
   * its own.
   */
  Canvas enlarged(Marks marks, Pen pen, int scale) {
    Canvas large = new Canvas(scale * canvas.getWidth(), scale * canvas.getHeight());
    large.getGraphicsContext2D().scale(scale, scale);
    draw(large.getGraphicsContext2D(), marks, pen);
    return large;
  }

  private void draw(GraphicsContext g, Marks marks, Pen pen) {
    StripImage shown = image;
    WritableImage drawn = pixels;
    if (shown == null || drawn == null || shown.byEvents() != marks.byEvents()) {
      return;
    }
    StripPlaces now =
        new StripPlaces(shown, marks.range(), left(), top(), stripWidth(), stripHeight());
    places = now;
    LaneDrawing lanes = new LaneDrawing(g, pen, now);
    axis(g, pen, now, marks.unit());
    g.save();
    g.beginPath();
    g.rect(now.left(), 0, now.width(), now.top() + now.height());
    g.clip();
    double from = now.x(shown.range().from());
    double until = now.x(shown.range().to());
    g.setImageSmoothing(false);
    g.drawImage(drawn, from, now.top(), until - from, now.height());
    lanes.pennants();
    lanes.labels();
    lanes.glyphs();
    new MarkDrawing(g, pen, now, marks).all();
    g.restore();
    lanes.names(marks.lane());
  }

  private static void axis(GraphicsContext g, Pen pen, StripPlaces places, double unit) {
    g.setFont(Font.font(pen.font().getFamily(), pen.font().getSize() * 0.79));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    AxisTicks ticks =
        AxisTicks.of(places.range(), unit, places.width() / (6 * pen.font().getSize()));
    g.setFill(pen.line());
    for (double tick : ticks.positions()) {
      g.fillRect(Math.rint(places.x(tick)), places.top() - 3, 1, places.height() + 3);
    }
    g.setFill(pen.muted());
    double letter = DIGIT_EM * pen.font().getSize();
    for (AxisTicks.AxisNumber tick : ticks.ticks(places.width(), letter)) {
      g.fillText(tick.text(), places.left() + tick.x(), TICKS_EM * pen.font().getSize() / 2);
    }
  }
}
