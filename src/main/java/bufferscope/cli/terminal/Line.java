package bufferscope.cli.terminal;

import bufferscope.io.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of the picture under construction: styled pieces of text, cut at the maximum width. */
final class Line {
  private record StyledText(String text, Style style) {}

  private final int maxWidth;
  private final List<StyledText> pieces = new ArrayList<>();
  private int width;

  Line(int maxWidth) {
    this.maxWidth = Math.max(0, maxWidth);
  }

  /** Adds the text, or as much of it as fits. */
  Line add(String text, Style style) {
    String safe = Printable.of(text);
    String shown = safe.substring(0, Math.min(safe.length(), maxWidth - width));
    pieces.add(new StyledText(shown, style));
    width += shown.length();
    return this;
  }

  Line add(String text) {
    return add(text, Style.PLAIN);
  }

  Line add(Line other) {
    other.pieces.forEach(piece -> add(piece.text, piece.style));
    return this;
  }

  int width() {
    return width;
  }

  /** Adds blanks up to that column. */
  Line padTo(int column) {
    return add(" ".repeat(Math.max(0, column - width)));
  }

  String painted() {
    return pieces.stream()
        .filter(piece -> !piece.text.isEmpty())
        .map(piece -> piece.style.paint(piece.text))
        .collect(Collectors.joining());
  }

  /** Returns the text without colours. */
  @Override
  public String toString() {
    return pieces.stream().map(StyledText::text).collect(Collectors.joining());
  }
}
