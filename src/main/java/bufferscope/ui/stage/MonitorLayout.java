package bufferscope.ui.stage;

import java.util.ArrayList;
import java.util.List;

/**
 * The inside of the monitor, as textbooks draw it: whoever wants to enter queues on the left, the
 * slots are in the middle with the lock's owner among them, waiting rooms are on the right.
 */
record MonitorLayout(
    Cast cast,
    double unit,
    double token,
    List<Area> queues,
    List<Area> rooms,
    Area centre,
    SlotPlaces slots) {
  private static final double GAP = 0.8;
  private static final double QUEUE_LABEL = 3.0;
  private static final double ROOM_LABEL = 1.8;
  private static final double MARKER_BESIDE = 3;
  private static final double MARKER_ABOVE = 1.3;
  private static final double WIDEST_RING = 0.54;
  private static final double WIDEST_ROWS = 0.5;
  private static final double ROWS_RATIO = 1.9;
  private static final double SEAT_WIDTH = 1.3;
  private static final double SEAT_HEIGHT = 1.5;
  private static final double HIGHEST_SEAT = 0.27;

  /** From the middle of a ring to the far corner of the count below the seat, in tokens. */
  private static final double SEAT_AND_COUNT = 1.28;

  private static final double COUNT_IN_RING = 0.25;
  private static final double COUNT_IN_ROWS = 1.4;
  private static final double COUNT_WIDTH = 6;

  /**
   * The layout with the largest tokens that fit everywhere.
   *
   * @param close the least room for a token, in tokens
   * @param largest the size of token that is not to be exceeded
   */
  static MonitorLayout of(Cast cast, double unit, Area inside, double close, double largest) {
    double gap = GAP * unit;
    double width = centreWidth(cast, unit, inside);
    Area centre = Area.around(inside.centre(), width, inside.height());
    double side = (inside.width() - width) / 2 - gap;
    Area left = new Area(inside.x(), inside.y(), side, inside.height());
    Area right = new Area(centre.right() + gap, inside.y(), side, inside.height());
    List<Area> queues = rows(left, cast.locks(), gap);
    List<Area> rooms = rows(right, cast.conditions(), gap);
    double token = Math.min(largest, least(queues, QUEUE_LABEL * unit, unit) / close);
    token = Math.min(token, least(rooms, ROOM_LABEL * unit, unit) / close);
    token = Math.min(token, inCentre(cast, unit, centre));
    return new MonitorLayout(
        cast, unit, token, queues, rooms, centre, slots(cast, unit, token, centre));
  }

  private static double centreWidth(Cast cast, double unit, Area inside) {
    return isRing(cast)
        ? Math.min(
            inside.height() + 2 * (MARKER_BESIDE - MARKER_ABOVE) * unit,
            WIDEST_RING * inside.width())
        : Math.min(ROWS_RATIO * inside.height(), WIDEST_ROWS * inside.width());
  }

  private static boolean isRing(Cast cast) {
    return cast.slots() <= SlotPlaces.MAX_RING;
  }

  private static List<Area> rows(Area side, int count, double gap) {
    List<Area> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(side.row(i, count, gap));
    }
    return rows;
  }

  private static double least(List<Area> parts, double label, double unit) {
    double least = Double.MAX_VALUE;
    for (Area part : parts) {
      Area floor = floor(part, label, unit);
      least = Math.min(least, Math.min(floor.width(), floor.height()));
    }
    return least;
  }

  /** The largest token for which seats and count fit in. */
  private static double inCentre(Cast cast, double unit, Area centre) {
    if (isRing(cast)) {
      double inner = ring(cast, unit, centre).innerRadius();
      return inner / (SEAT_AND_COUNT + SEAT_WIDTH / 2 * (cast.locks() - 1));
    }
    double width = (centre.width() - COUNT_WIDTH * COUNT_IN_ROWS * unit) / cast.locks();
    return Math.min(HIGHEST_SEAT * centre.height() / SEAT_HEIGHT, width / SEAT_WIDTH);
  }

  private static SlotPlaces slots(Cast cast, double unit, double token, Area centre) {
    return isRing(cast)
        ? ring(cast, unit, centre)
        : SlotPlaces.rows(
            centre.below(SEAT_HEIGHT * token + unit).inset(MARKER_BESIDE * unit, 0.3 * unit),
            3.6 * unit,
            cast.slots());
  }

  private static SlotPlaces ring(Cast cast, double unit, Area centre) {
    double radius =
        Math.min(
            centre.width() / 2 - MARKER_BESIDE * unit, centre.height() / 2 - MARKER_ABOVE * unit);
    return SlotPlaces.ring(centre.centre(), radius, cast.slots());
  }

  /** The part of a waiting room where threads stand, below its title. */
  Area roomFloor(int condition) {
    return floor(rooms.get(condition), ROOM_LABEL * unit, unit);
  }

  /** The part of a queue where threads stand, below its title. */
  Area queueFloor(int lock) {
    return floor(queues.get(lock), QUEUE_LABEL * unit, unit);
  }

  private static Area floor(Area part, double label, double unit) {
    return part.below(label).inset(0.2 * unit);
  }

  /** The seat of a lock's owner. */
  Area seat(int lock) {
    double width = SEAT_WIDTH * token;
    double height = SEAT_HEIGHT * token;
    double aside = (lock - cast.locks() / 2.0) * width;
    Spot middle = centre.centre();
    return slots.isRing()
        ? new Area(middle.x() + aside, middle.y() - (height + countHeight()) / 2, width, height)
        : new Area(middle.x() + aside - COUNT_WIDTH * countSize() / 2, centre.y(), width, height);
  }

  /** Where the owner sits: above the middle, since a word stands below it. */
  Spot owner(int lock) {
    Area seat = seat(lock);
    return new Spot(seat.centre().x(), seat.y() + SEAT_WIDTH / 2 * token);
  }

  /** The size of the text that tells how many slots are occupied. */
  double countSize() {
    return slots.isRing() ? COUNT_IN_RING * slots.innerRadius() : COUNT_IN_ROWS * unit;
  }

  private double countHeight() {
    return 1.5 * countSize();
  }

  /** The middle of that text in a ring, otherwise of its left end. */
  Spot count() {
    Area last = seat(cast.locks() - 1);
    return slots.isRing()
        ? new Spot(slots.middle().x(), last.bottom() + countHeight() / 2)
        : new Spot(last.right() + 0.5 * unit, last.centre().y());
  }
}
