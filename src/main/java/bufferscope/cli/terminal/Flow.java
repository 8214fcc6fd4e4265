package bufferscope.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Pieces of text side by side; a piece that does not fit into the line begins the next one. */
final class Flow {
  private final int width;
  private final List<Line> lines = new ArrayList<>();

  Flow(int width) {
    this.width = width;
  }

  /** Adds the piece, after a gap if it does not begin a line. */
  Flow add(String gap, Line piece) {
    Line last = lines.isEmpty() ? new Line(0) : lines.get(lines.size() - 1);
    if (last.width() + gap.length() + piece.width() > width || lines.isEmpty()) {
      lines.add(new Line(width).add(piece));
    } else {
      last.add(gap).add(piece);
    }
    return this;
  }

  Flow add(String gap, String piece, Style style) {
    return add(gap, new Line(piece.length()).add(piece, style));
  }

  /** Returns the text as lines that break between words. */
  static List<Line> words(int width, String text, Style style) {
    Flow flow = new Flow(width);
    for (String word : text.split(" ", -1)) {
      flow.add(" ", word, style);
    }
    return flow.lines();
  }

  List<Line> lines() {
    return lines;
  }
}
