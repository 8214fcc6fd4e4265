package bufferscope.ui.stage.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The layout of the monitor, as in textbooks: on the left the queue of threads that want the lock,
 * in the middle the slots with the lock's owner among them, on the right the wait sets. Without a
 * lock, threads stand on both sides of the slots.
 *
 * @param queues the entry queues of the locks
 * @param sides the sides of slots that no lock guards; empty if there is a lock
 * @param foot the area of shared numbers, if there is a lock
 */
public record MonitorLayout(
    StageCounts counts,
    double unit,
    double token,
    List<Area> queues,
    List<Area> waitSets,
    List<Area> sides,
    Area foot,
    Area centre,
    SlotPlaces slots) {
  private static final double GAP = 0.8;
  private static final double QUEUE_LABEL = 3.0;
  private static final double WAIT_SET_LABEL = 1.8;
  private static final double SIDE_LABEL = 3.0;
  private static final double CELL_HEIGHT = 3.2;
  private static final double CELL_WIDTH = 1.8;

  /** The largest part of the height for shared numbers. */
  private static final double MOST_CELLS = 0.5;

  private static final double MARKER_BESIDE = 3;
  private static final double MARKER_ABOVE = 1.3;
  private static final double WIDEST = 0.52;

  /** The number of threads of one side that are shown one by one, wherever they wait. */
  private static final int LEAST_SPACIOUS = 4;

  /**
   * The number of threads shown in a waiting room, if tokens need to be only a little smaller for
   * that.
   */
  private static final int CROWDED = 12;

  private static final double LEAST_SHARE = 0.8;

  private static final double SEAT_WIDTH = 1.3;
  private static final double SEAT_HEIGHT = 1.5;
  private static final double HIGHEST_SEAT = 0.3;

  /**
   * The distance from the middle of a ring to the far corner of the count below the seat, in
   * tokens.
   */
  private static final double SEAT_AND_COUNT = 1.28;

  /** The distance from the foot of the seat to that corner. */
  private static final double COUNT_BELOW_SEAT = 0.6;

  private static final double COUNT_IN_RING = 0.25;
  private static final double COUNT_IN_ROWS = 1.4;
  private static final double COUNT_WIDTH = 6;

  /**
   * Returns the layout with the largest tokens that fit everywhere.
   *
   * @param largest the maximum size of a token
   */
  static MonitorLayout of(StageCounts counts, double unit, Area inside, double largest) {
    double gap = GAP * unit;
    double width = centreWidth(unit, inside);
    Area middle = Area.around(inside.centre(), width, inside.height());
    double side = (inside.width() - width) / 2 - gap;
    Area left = new Area(inside.x(), inside.y(), side, inside.height());
    Area right = new Area(middle.right() + gap, inside.y(), side, inside.height());
    double cells = counts.isOpen() ? 0 : cellsHeight(counts, unit, inside);
    Area withCells = hasSeatsAbove(counts) ? middle : left;
    Area aboveCells = withCells.above(withCells.bottom() - cells);
    Area foot = new Area(withCells.x(), aboveCells.bottom() + gap, withCells.width(), cells - gap);
    Area centre = hasSeatsAbove(counts) ? aboveCells : middle;
    Area entry = hasSeatsAbove(counts) ? left : aboveCells;
    boolean free = counts.waitSets() == 0;
    List<Area> queues =
        free && counts.locks() == 2 ? List.of(entry, right) : rows(entry, counts.locks(), gap);
    List<Area> waitSets = rows(right, counts.waitSets(), gap);
    List<Area> sides =
        !counts.isOpen() ? List.of() : free ? List.of(entry, right) : rows(entry, 2, gap);
    int spacious = Math.min(LEAST_SPACIOUS, counts.waiting());
    double token =
        DoubleStream.of(
                largest(queues, QUEUE_LABEL, unit, StageLayout.CELL_HEIGHT, spacious),
                largest(waitSets, WAIT_SET_LABEL, unit, StageLayout.WAIT_SET_CELL_HEIGHT, spacious),
                largest(sides, SIDE_LABEL, unit, StageLayout.CELL_HEIGHT, spacious),
                inCentre(counts, unit, centre))
            .reduce(largest, Math::min);
    token = Math.min(token, Math.max(LEAST_SHARE * token, forCrowded(waitSets, unit, counts)));
    SlotPlaces slots = slots(counts, unit, token, centre);
    return new MonitorLayout(counts, unit, token, queues, waitSets, sides, foot, centre, slots);
  }

  /** Returns the largest token with which that many fit close together into each waiting room. */
  private static double forCrowded(List<Area> waitSets, double unit, StageCounts counts) {
    int crowded = Math.min(CROWDED, counts.waiting());
    return waitSets.stream()
        .mapToDouble(
            waitSet -> GridPlacement.largestCell(floor(waitSet, WAIT_SET_LABEL, unit), 1, crowded))
        .map(cell -> cell / StageLayout.CLOSE)
        .min()
        .orElse(Double.MAX_VALUE);
  }

  /** Returns the height of all shared numbers, which leave room for the threads above them. */
  private static double cellsHeight(StageCounts counts, double unit, Area inside) {
    return Math.min(counts.cells() * (CELL_HEIGHT + GAP) * unit, MOST_CELLS * inside.height());
  }

  private static double centreWidth(double unit, Area inside) {
    double ofRing = inside.height() + 2 * (MARKER_BESIDE - MARKER_ABOVE) * unit;
    return Math.min(ofRing, WIDEST * inside.width());
  }

  private static List<Area> rows(Area side, int count, double gap) {
    List<Area> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(side.row(i, count, gap));
    }
    return rows;
  }

  /** Returns the largest token with which that many fit comfortably into each part. */
  private static double largest(
      List<Area> parts, double label, double unit, double cellHeight, int spacious) {
    return parts.stream()
        .mapToDouble(
            part -> StageLayout.largestToken(floor(part, label, unit), cellHeight, spacious))
        .min()
        .orElse(Double.MAX_VALUE);
  }

  /**
   * Returns the largest token with which seats and count fit, for any number of slots: the size of
   * threads does not depend on the capacity.
   */
  private static double inCentre(StageCounts counts, double unit, Area centre) {
    if (isMessage(counts)) {
      Area free = belowMessage(unit, centre);
      double height = free.height() / (SEAT_HEIGHT + COUNT_BELOW_SEAT);
      return Math.min(height, free.width() / (SEAT_WIDTH * seats(counts)));
    }
    double width = (centre.width() - COUNT_WIDTH * COUNT_IN_ROWS * unit) / seats(counts);
    double aboveRows = Math.min(HIGHEST_SEAT * centre.height() / SEAT_HEIGHT, width / SEAT_WIDTH);
    if (hasSeatsAbove(counts)) {
      return aboveRows;
    }
    double inner = SlotPlaces.leastInnerRadius(outerRadius(unit, centre));
    return Math.min(inner / SEAT_AND_COUNT, aboveRows);
  }

  /**
   * Returns true if several locks guard a single slot: that of a message, which has no other slot
   * beside it.
   */
  private static boolean isMessage(StageCounts counts) {
    return counts.locks() > 1 && counts.slots() == 1;
  }

  /**
   * Returns true if the seats are in a row above the slots, whatever their number: a ring has room
   * for one.
   */
  private static boolean hasSeatsAbove(StageCounts counts) {
    return counts.locks() > 1 && !isMessage(counts);
  }

  /** Returns the area below the message, which is on top and leaves the rest to the seats. */
  private static Area belowMessage(double unit, Area centre) {
    SlotPlaces message = SlotPlaces.ring(centre.centre(), outerRadius(unit, centre), 1);
    return centre.below(message.slot(0).bottom() + unit - centre.y());
  }

  /**
   * Returns the number of seats. One is kept even without a lock, so that the pictures are alike.
   */
  private static int seats(StageCounts counts) {
    return Math.max(1, counts.locks());
  }

  private static SlotPlaces slots(StageCounts counts, double unit, double token, Area centre) {
    return counts.slots() <= SlotPlaces.MAX_RING && !hasSeatsAbove(counts)
        ? SlotPlaces.ring(centre.centre(), outerRadius(unit, centre), counts.slots())
        : SlotPlaces.rows(
            centre.below(SEAT_HEIGHT * token + unit).inset(MARKER_BESIDE * unit, 0.3 * unit),
            3.6 * unit,
            counts.slots());
  }

  private static double outerRadius(double unit, Area centre) {
    return Math.min(
        centre.width() / 2 - MARKER_BESIDE * unit, centre.height() / 2 - MARKER_ABOVE * unit);
  }

  /** Returns the part of a waiting room where threads stand, below its title. */
  Area waitSetFloor(int waitSet) {
    return floor(waitSets.get(waitSet), WAIT_SET_LABEL, unit);
  }

  /** Returns the part of a queue where threads stand, below its title. */
  Area queueFloor(int lock) {
    return floor(queues.get(lock), QUEUE_LABEL, unit);
  }

  /** Returns the part of an open side where threads stand, below its title. */
  Area sideFloor(int side) {
    return floor(sides.get(side), SIDE_LABEL, unit);
  }

  /** Returns the area of threads that bypassed the lock: a row across the seats. */
  Area besideOwner() {
    return Area.around(
        new Spot(centre.centre().x(), owner(0).y()), centre.width(), SEAT_HEIGHT * token);
  }

  private static Area floor(Area part, double label, double unit) {
    return part.below(label * unit).inset(0.2 * unit);
  }

  /** Returns the seat of the lock's holder. */
  public Area seat(int lock) {
    double width = SEAT_WIDTH * token;
    double height = SEAT_HEIGHT * token;
    double aside = (lock - seats(counts) / 2.0) * width;
    Spot middle = (isMessage(counts) ? belowMessage(unit, centre) : centre).centre();
    return slots.isRing()
        ? new Area(middle.x() + aside, middle.y() - (height + countHeight()) / 2, width, height)
        : new Area(middle.x() + aside - COUNT_WIDTH * countSize() / 2, centre.y(), width, height);
  }

  /**
   * Returns the position of the holder: above the middle of the seat, since a word stands below it.
   */
  public Spot owner(int lock) {
    Area seat = seat(lock);
    return new Spot(seat.centre().x(), seat.y() + SEAT_WIDTH / 2 * token);
  }

  /** Returns the area of that shared number: among the slots if there is no seat. */
  public Area cell(int cell) {
    Area all = counts.isOpen() ? Area.around(seat(0).centre(), CELL_WIDTH * token, token) : foot;
    return all.row(cell, counts.cells(), GAP * unit);
  }

  /** Returns the size of the text with the number of occupied slots. */
  public double countSize() {
    return slots.isRing()
        ? COUNT_IN_RING * SlotPlaces.leastInnerRadius(outerRadius(unit, centre))
        : COUNT_IN_ROWS * unit;
  }

  private double countHeight() {
    return 1.5 * countSize();
  }

  /** Returns the middle of that text in a ring, and its left end otherwise. */
  public Spot count() {
    Area last = seat(seats(counts) - 1);
    return slots.isRing()
        ? new Spot(slots.middle().x(), last.bottom() + countHeight() / 2)
        : new Spot(last.right() + 0.5 * unit, last.centre().y());
  }
}
