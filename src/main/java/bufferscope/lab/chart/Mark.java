package bufferscope.lab.chart;

/** A part of a drawing. Its styles are the names of classes in a style sheet. */
public sealed interface Mark {

  /** Names of classes, with blanks between them. */
  String styles();

  /**
   * A line, or the outline of an area.
   *
   * @param path in the notation of SVG
   * @param x where the path has its origin, in pixels from the left
   * @param y the same from the top
   */
  record Outline(String path, double x, double y, String styles) implements Mark {}

  /**
   * A line of text.
   *
   * @param x of the part that {@code align} names, in pixels from the left
   * @param y of the middle of the line, in pixels from the top
   */
  record Words(String text, double x, double y, Align align, String styles) implements Mark {}

  /** The part of a line of text that stands at its place. */
  enum Align {
    START,
    MIDDLE,
    END
  }
}
