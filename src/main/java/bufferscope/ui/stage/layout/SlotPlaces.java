package bufferscope.ui.stage.layout;

import java.util.stream.IntStream;

/** The places of the slots: in a ring when there are few, in rows when there are many. */
public final class SlotPlaces {
  /** The maximum number of slots in a ring that can be read. */
  static final int MAX_RING = 24;

  private static final double RING_GAP = 0.93;
  private static final double MAX_RING_SLOT = 0.38;

  /** Corners of slots that are neither above nor beside the middle reach further inside. */
  private static final double CORNER_REACH = 0.64;

  /** The smallest free circle inside a ring, for any number of slots, in outer radii. */
  private static final double LEAST_INNER =
      IntStream.rangeClosed(1, MAX_RING)
          .mapToDouble(count -> ring(new Spot(0, 0), 1, count).innerRadius())
          .min()
          .orElseThrow();

  private static final double ROW_PITCH_X = 1.14;
  private static final double ROW_PITCH_Y = 1.42;
  private static final double PREFER_FULL_ROWS = 1.17;

  private final int count;
  private final double size;
  private final Spot middle;
  private final double radius;
  private final int columns;
  private final Spot firstInRow;

  private SlotPlaces(
      int count, double size, Spot middle, double radius, int columns, Spot firstInRow) {
    this.count = count;
    this.size = size;
    this.middle = middle;
    this.radius = radius;
    this.columns = columns;
    this.firstInRow = firstInRow;
  }

  /** The place that a position marker points at, and its direction. */
  public record Pointer(Spot tip, double angle) {}

  /** Returns a ring whose slots touch, from the inside, a circle of that radius. */
  public static SlotPlaces ring(Spot middle, double outerRadius, int count) {
    double chord = count < 2 ? 2 : 2 * RING_GAP * upright(count) * Math.sin(Math.PI / count);
    double size = Math.min(MAX_RING_SLOT, chord / (1 + chord / 2)) * outerRadius;
    return new SlotPlaces(count, size, middle, outerRadius - size / 2, 0, middle);
  }

  /**
   * Returns the maximum size of upright squares that stand at distance 1 from each other on a ring.
   */
  private static double upright(int count) {
    double least = 1;
    for (int gap = 0; gap < count; gap++) {
      double direction = 2 * Math.PI * (gap + 0.5) / count;
      least =
          Math.min(least, Math.max(Math.abs(Math.cos(direction)), Math.abs(Math.sin(direction))));
    }
    return least;
  }

  /** Returns rows as large as the area allows. */
  static SlotPlaces rows(Area area, double largest, int count) {
    int columns = 1;
    double size = 0;
    for (int c = 1; c <= count; c++) {
      double fit = rowSlot(area, c, count);
      boolean fullRows = count % c == 0;
      if (fit * (fullRows ? PREFER_FULL_ROWS : 1) > size) {
        size = fit;
        columns = c;
      }
    }
    size = Math.min(largest, rowSlot(area, columns, count));
    int rows = (count + columns - 1) / columns;
    Spot first =
        area.centre()
            .plus(-(columns - 1) * size * ROW_PITCH_X / 2, -(rows - 1) * size * ROW_PITCH_Y / 2);
    return new SlotPlaces(count, size, area.centre(), 0, columns, first);
  }

  private static double rowSlot(Area area, int columns, int count) {
    int rows = (count + columns - 1) / columns;
    return Math.min(area.width() / (columns * ROW_PITCH_X), area.height() / (rows * ROW_PITCH_Y));
  }

  public boolean isRing() {
    return columns == 0;
  }

  public int count() {
    return count;
  }

  public double size() {
    return size;
  }

  public Spot middle() {
    return middle;
  }

  /** Returns the radius of the free circle inside a ring. */
  double innerRadius() {
    return radius - size * (count <= 4 ? 0.5 : CORNER_REACH);
  }

  /**
   * Returns the radius of the circle that stays free in rings of that outer radius, for any number
   * of slots.
   */
  static double leastInnerRadius(double outerRadius) {
    return LEAST_INNER * outerRadius;
  }

  public Spot centre(int slot) {
    if (isRing()) {
      return onCircle(radius, angle(slot));
    }
    int row = slot / columns;
    return firstInRow.plus(slot % columns * size * ROW_PITCH_X, row * size * ROW_PITCH_Y);
  }

  /** Returns the slot whose centre is nearest to that spot. */
  public int nearest(Spot spot) {
    int best = 0;
    for (int slot = 1; slot < count; slot++) {
      if (distance(slot, spot) < distance(best, spot)) {
        best = slot;
      }
    }
    return best;
  }

  private double distance(int slot, Spot spot) {
    Spot centre = centre(slot);
    return Math.hypot(centre.x() - spot.x(), centre.y() - spot.y());
  }

  public Area slot(int slot) {
    return Area.around(centre(slot), size, size);
  }

  /** Returns the place of the put marker in rows: above the slot. */
  public Pointer above(int slot) {
    return new Pointer(centre(slot).plus(0, -size / 2), -90);
  }

  /** Returns the place of the take marker in rows: below the slot. */
  public Pointer below(int slot) {
    return new Pointer(centre(slot).plus(0, size / 2), 90);
  }

  /** Returns the spot in that direction that touches a ring of slots from the outside. */
  public Pointer outside(double degrees) {
    double radians = Math.toRadians(degrees);
    double straight = Math.max(Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians)));
    return new Pointer(onCircle(radius + size / 2 / straight, degrees), degrees);
  }

  /** Returns the spot to the left of that slot's row. */
  public Spot beforeRow(int slot) {
    return new Spot(firstInRow.x() - 0.75 * size, centre(slot).y());
  }

  /** Returns the spot to the right of that slot's row. */
  public Spot afterRow(int slot) {
    double last = firstInRow.x() + (columns - 1) * size * ROW_PITCH_X;
    return new Spot(last + 0.75 * size, centre(slot).y());
  }

  /** Returns the angle of the slot in degrees, clockwise; slot 0 is at the top. */
  public double angle(int slot) {
    return -90 + 360.0 * slot / count;
  }

  private Spot onCircle(double distance, double degrees) {
    double radians = Math.toRadians(degrees);
    return middle.plus(distance * Math.cos(radians), distance * Math.sin(radians));
  }
}
