package bufferscope.ui.timeline;

import bufferscope.ui.timeline.NumberPlaces.Side;
import bufferscope.ui.timeline.StripImage.Glyph;
import bufferscope.ui.timeline.StripImage.Label;
import bufferscope.ui.timeline.StripImage.Pennant;
import bufferscope.ui.timeline.StripImage.StripRow;
import bufferscope.ui.timeline.StripView.Pen;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws the texts and the glyphs of the lanes. */
record LaneDrawing(GraphicsContext g, Pen pen, StripPlaces places) {
  private static final double LEAST_GLYPHS = 7;

  /** The size of names below which they are hard to read, in pixels. */
  private static final double LEAST_TEXT = 9;

  private static final double LARGEST_GLYPH = 5;
  private static final double LABEL_GAP = 5;
  private static final int LEAST_LETTERS = 6;

  /** The width of a letter of a label, in lines of text. */
  private static final double LETTER_EM = 0.47;

  /** The height of the row of flags. */
  static final double PENNANT_EM = 0.75;

  /** Writes into the lanes which states their threads were in. */
  void labels() {
    double em = pen.font().getSize();
    g.setFont(Font.font(pen.font().getFamily(), em * 0.79));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    for (Label label : places.image().labels()) {
      StripRow row = places.row(label.thread());
      double from = begin(label);
      double room = end(label) - from - 2 * LABEL_GAP;
      if (row != null && places.height(row) >= em) {
        text(
            shortened(label.text(), room / (em * LETTER_EM)), from + LABEL_GAP, places.middle(row));
      }
    }
  }

  /** Returns where the state begins, or the number of the item ends that its thread had there. */
  private double begin(Label label) {
    double begin = Math.max(places.left(), places.x(label.from()));
    return places.image().glyphs().stream()
        .filter(glyph -> glyph.thread() == label.thread() && glyph.position() <= label.from())
        .filter(Glyph::hasItem)
        .mapToDouble(glyph -> places.x(glyph.position()) + LARGEST_GLYPH + numberWidth(glyph))
        .reduce(begin, Math::max);
  }

  /** Returns where the state ends, or where its thread does something that is drawn there. */
  private double end(Label label) {
    double end = Math.min(places.left() + places.width(), places.x(label.until()));
    return places.image().glyphs().stream()
        .filter(glyph -> glyph.thread() == label.thread() && glyph.position() > label.from())
        .mapToDouble(glyph -> places.x(glyph.position()) - LABEL_GAP - numberWidth(glyph))
        .filter(x -> x > places.left())
        .reduce(end, Math::min);
  }

  private static String shortened(String text, double letters) {
    return text.length() <= letters
        ? text
        : letters < LEAST_LETTERS ? "" : text.substring(0, (int) letters - 1).strip() + '\u2026';
  }

  /** Writes a text that is readable on each of the colours. */
  private void text(String text, double x, double y) {
    g.setStroke(pen.ground());
    g.setLineWidth(2.5);
    g.strokeText(text, x, y);
    g.setFill(pen.ink());
    g.fillText(text, x, y);
  }

  /** Draws into the lanes what their threads did. */
  void glyphs() {
    places.image().glyphs().stream()
        .collect(Collectors.groupingBy(Glyph::thread))
        .forEach(
            (thread, glyphs) -> {
              StripRow row = places.row(thread);
              if (row != null && places.height(row) >= LEAST_GLYPHS) {
                glyphs(row, glyphs);
              }
            });
  }

  private void glyphs(StripRow row, List<Glyph> glyphs) {
    double middle = places.middle(row);
    double size = Math.min(LARGEST_GLYPH, places.height(row) / 3);
    List<Side> sides =
        NumberPlaces.of(
            glyphs.stream().mapToDouble(glyph -> places.x(glyph.position())).toArray(),
            glyphs.stream().mapToDouble(this::numberWidth).toArray(),
            size + 1,
            places.left(),
            places.left() + places.width());
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      double x = places.x(glyph.position());
      pen.signs(g).draw(glyph.sign(), x, middle, size);
      if (sides.get(i) != Side.NONE) {
        boolean after = sides.get(i) == Side.AFTER;
        g.setTextAlign(after ? TextAlignment.LEFT : TextAlignment.RIGHT);
        text(Long.toString(glyph.item()), after ? x + size + 1 : x - size - 1, middle);
      }
    }
  }

  /** Returns the width of the number of its item, 0 if it has none. */
  private double numberWidth(Glyph glyph) {
    int digits = glyph.hasItem() ? Long.toString(glyph.item()).length() : 0;
    return digits * LETTER_EM * pen.font().getSize();
  }

  /** Draws the flags onto the axis, each with a line through the lanes. */
  void pennants() {
    double y = places.top() - PENNANT_EM * pen.font().getSize() / 2;
    double size = PENNANT_EM * pen.font().getSize() / 2.4;
    for (Pennant pennant : places.image().pennants()) {
      double x = Math.floor(places.visibleX(pennant.position(), size + 1));
      boolean alarm = pennant.flag().sign() == Sign.VIOLATION;
      g.setFill(alarm ? pen.alarm() : pen.muted());
      g.fillRect(x, places.top(), 1, places.height());
      pen.signs(g).draw(pennant.flag().sign(), x + 0.5, y, size);
    }
  }

  /**
   * Writes the names of the rows, or of as many as are readable; the one of the chosen lane stands
   * out.
   */
  void names(int chosenLane) {
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    double before = Double.NEGATIVE_INFINITY;
    for (StripRow row : places.image().rows()) {
      double size = Math.min(pen.font().getSize() * 0.86, places.height(row) * 0.95);
      double middle = places.middle(row);
      if (size >= LEAST_TEXT || middle - before >= LEAST_TEXT + 1) {
        g.setFont(Font.font(pen.font().getFamily(), Math.max(LEAST_TEXT, size)));
        boolean chosen = row.isLane() && row.thread() == chosenLane;
        g.setFill(chosen ? pen.now() : pen.ink());
        g.fillText(row.name(), places.left() - 6, middle, places.left() - 8);
        before = middle;
      }
    }
  }
}
