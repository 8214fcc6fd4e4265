package bufferscope.ui.stage.layout;

/**
 * The places of a number of threads in an area: in rows, in the middle of the area. If there are
 * too many threads, the last place is for a note with the number of the remaining ones.
 */
public final class GridPlacement {
  private final Area area;
  private final double cellWidth;
  private final double cellHeight;
  private final int columns;
  private final int rows;
  private final int count;
  private final boolean columnsFirst;
  private final int shown;
  private final boolean mirrored;

  private GridPlacement(
      Area area, double cellWidth, double cellHeight, int count, boolean columnsFirst) {
    this(area, cellWidth, cellHeight, count, columnsFirst, false);
  }

  private GridPlacement(
      Area area,
      double cellWidth,
      double cellHeight,
      int count,
      boolean columnsFirst,
      boolean mirrored) {
    this.columnsFirst = columnsFirst;
    this.mirrored = mirrored;
    this.area = area;
    this.cellWidth = cellWidth;
    this.cellHeight = cellHeight;
    this.count = count;
    int across = fitting(area.width(), cellWidth);
    int down = fitting(area.height(), cellHeight);
    int places = Math.min(Math.max(1, count), across * down);
    int least = columnsFirst ? ceilDiv(places, down) : across;
    this.rows = ceilDiv(places, least);
    this.columns = ceilDiv(places, rows);
    this.shown = count <= across * down ? count : places - 1;
  }

  /** Returns a grid with room for words, or a closer one if that has too few places. */
  static GridPlacement in(
      Area area, double cellWidth, double cellHeight, double closest, int count) {
    int atEase = fitting(area.width(), cellWidth) * fitting(area.height(), cellHeight);
    return count <= atEase
        ? new GridPlacement(area, cellWidth, cellHeight, count, false)
        : new GridPlacement(area, closest, closest, count, false);
  }

  /** Returns a grid with as few columns as possible. */
  static GridPlacement inColumns(Area area, double cellWidth, double cellHeight, int count) {
    return new GridPlacement(area, cellWidth, cellHeight, count, true);
  }

  /**
   * Returns the largest cell width with which {@code count} cells fit, each {@code ratio} as high.
   */
  static double largestCell(Area area, double ratio, int count) {
    double best = 0;
    for (int columns = 1; columns <= count; columns++) {
      double width = area.width() / columns;
      double height = area.height() / ceilDiv(count, columns);
      best = Math.max(best, Math.min(width, height / ratio));
    }
    return best;
  }

  /** Returns the same grid, filled from the right. */
  GridPlacement mirrored() {
    return new GridPlacement(area, cellWidth, cellHeight, count, columnsFirst, true);
  }

  /** Returns true if there is room for a word below each member. */
  public boolean isSpacious() {
    return cellHeight > cellWidth;
  }

  public double cellWidth() {
    return cellWidth;
  }

  /** Returns the number of members with a place of their own. */
  public int shown() {
    return shown;
  }

  /** Returns the number of members without a place. */
  public int hidden() {
    return count - shown;
  }

  /**
   * Returns the place of that member, or that of the note for all members without a place. Every
   * other row of a queue runs back, so that a thread that moves up by one goes to the adjacent
   * place.
   */
  public Spot place(int member) {
    int index = Math.min(member, rows * columns - 1);
    double left = area.centre().x() - columns * cellWidth / 2;
    double top = area.centre().y() - rows * cellHeight / 2;
    int row = index / columns;
    boolean back = mirrored != (!columnsFirst && row % 2 == 1);
    int column = back ? columns - 1 - index % columns : index % columns;
    return new Spot(left + (column + 0.5) * cellWidth, top + (row + 0.5) * cellHeight);
  }

  private static int fitting(double length, double cell) {
    return Math.max(1, (int) (length / cell + 1e-9));
  }

  private static int ceilDiv(int a, int b) {
    return (a + b - 1) / b;
  }
}
