package bufferscope.ui.stage.layout;

/** A rectangle of the picture, in pixels. */
public record Area(double x, double y, double width, double height) {
  /** The tolerance for rounding errors of areas that touch. */
  private static final double SLACK = 1e-6;

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public Spot centre() {
    return new Spot(x + width / 2, y + height / 2);
  }

  Area inset(double by) {
    return inset(by, by);
  }

  Area inset(double dx, double dy) {
    return new Area(x + dx, y + dy, Math.max(0, width - 2 * dx), Math.max(0, height - 2 * dy));
  }

  /** Returns the part below a strip of that height. */
  Area below(double strip) {
    return new Area(x, y + strip, width, Math.max(0, height - strip));
  }

  /** Returns the part above that height. */
  Area above(double bottom) {
    return new Area(x, y, width, Math.max(0, bottom - y));
  }

  /** Returns the part {@code index} of {@code count} equal parts side by side. */
  Area column(int index, int count, double gap) {
    double part = (width - gap * (count - 1)) / count;
    return new Area(x + index * (part + gap), y, part, height);
  }

  /** Returns the part {@code index} of {@code count} equal parts one above the other. */
  Area row(int index, int count, double gap) {
    double part = (height - gap * (count - 1)) / count;
    return new Area(x, y + index * (part + gap), width, part);
  }

  boolean contains(Area other) {
    return other.x >= x - SLACK
        && other.y >= y - SLACK
        && other.right() <= right() + SLACK
        && other.bottom() <= bottom() + SLACK;
  }

  public boolean overlaps(Area other) {
    return other.x < right() - SLACK
        && x < other.right() - SLACK
        && other.y < bottom() - SLACK
        && y < other.bottom() - SLACK;
  }

  public static Area around(Spot centre, double width, double height) {
    return new Area(centre.x() - width / 2, centre.y() - height / 2, width, height);
  }
}
