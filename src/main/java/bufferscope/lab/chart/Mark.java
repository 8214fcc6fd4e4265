package bufferscope.lab.chart;

/** A part of a drawing. Its styles are the names of classes in a style sheet. */
public sealed interface Mark {

  /** Returns the names of the classes, with blanks between them. */
  String styles();

  /**
   * A line, or the outline of an area.
   *
   * @param path the path in the notation of SVG
   * @param x the origin of the path, in pixels from the left
   * @param y the origin of the path, in pixels from the top
   */
  record Contour(String path, double x, double y, String styles) implements Mark {}

  /**
   * A line of text.
   *
   * @param x the position of the part that {@code align} names, in pixels from the left
   * @param y the middle of the line, in pixels from the top
   */
  record Words(String text, double x, double y, Align align, String styles) implements Mark {}

  /** The part of a line of text that is at its position. */
  enum Align {
    START,
    MIDDLE,
    END
  }
}
