package bufferscope.ui.timeline;

/**
 * The part of a run that the strip shows, in the units of its axis: nanoseconds or events.
 *
 * @param from the position of the left edge
 * @param to the position of the right edge, more than {@code from}
 */
record AxisRange(double from, double to) {
  double length() {
    return to - from;
  }

  /** The place of a position in a strip that is so wide. */
  double x(double position, double width) {
    return (position - from) / length() * width;
  }

  /**
   * The place of what is so wide on each side of a position: beside it where the edge of the strip
   * would cut it.
   */
  double visibleX(double position, double width, double half) {
    double x = x(position, width);
    return contains(position) ? Math.max(half, Math.min(width - half, x)) : x;
  }

  /** The position at that place of a strip that is so wide. */
  double position(double x, double width) {
    return from + x / width * length();
  }

  /** The same position stays at the same place while all becomes so many times as long. */
  AxisRange zoomed(double factor, double around) {
    return new AxisRange(around - (around - from) * factor, around + (to - around) * factor);
  }

  AxisRange moved(double by) {
    return new AxisRange(from + by, to + by);
  }

  boolean contains(double position) {
    return from <= position && position <= to;
  }

  double nearest(double position) {
    return Math.max(from, Math.min(to, position));
  }

  /**
   * The nearest range that is not shorter than {@code least}, and not longer or outside {@code
   * all}.
   */
  AxisRange within(AxisRange all, double least) {
    double length = Math.max(least, Math.min(length(), all.length()));
    double middle = (from + to) / 2;
    double begin = middle - length / 2;
    begin = Math.max(all.from, Math.min(all.to - length, begin));
    return new AxisRange(begin, begin + length);
  }
}
