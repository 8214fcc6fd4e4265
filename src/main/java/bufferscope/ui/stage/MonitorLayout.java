package bufferscope.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The inside of the monitor, as textbooks draw it: whoever wants to enter queues on the left, the
 * slots are in the middle with the lock's owner among them, waiting rooms are on the right. Where
 * nothing keeps threads apart, they stand on both sides of the slots.
 *
 * @param queues of the gates, in front of which threads wait
 * @param sides of slots that no gate guards; otherwise there are none
 * @param foot where shared numbers are shown, if there is a gate
 */
record MonitorLayout(
    Cast cast,
    double unit,
    double token,
    List<Area> queues,
    List<Area> rooms,
    List<Area> sides,
    Area foot,
    Area centre,
    SlotPlaces slots) {
  private static final double GAP = 0.8;
  private static final double QUEUE_LABEL = 3.0;
  private static final double ROOM_LABEL = 1.8;
  private static final double SIDE_LABEL = 3.0;
  private static final double CELL_HEIGHT = 3.2;
  private static final double CELL_WIDTH = 1.8;
  private static final double MARKER_BESIDE = 3;
  private static final double MARKER_ABOVE = 1.3;
  private static final double WIDEST = 0.52;

  /** So many threads of one side are seen one by one, wherever they wait. */
  private static final int LEAST_CROWD = 4;

  /** So many are seen in a waiting room, if tokens need but little smaller for that. */
  private static final int THRONG = 12;

  private static final double LEAST_SHARE = 0.8;

  private static final double SEAT_WIDTH = 1.3;
  private static final double SEAT_HEIGHT = 1.5;
  private static final double HIGHEST_SEAT = 0.3;

  /** From the middle of a ring to the far corner of the count below the seat, in tokens. */
  private static final double SEAT_AND_COUNT = 1.28;

  /** The same from the foot of the seat down. */
  private static final double COUNT_BELOW_SEAT = 0.6;

  private static final double COUNT_IN_RING = 0.25;
  private static final double COUNT_IN_ROWS = 1.4;
  private static final double COUNT_WIDTH = 6;

  /**
   * The layout with the largest tokens that fit everywhere.
   *
   * @param largest the size of token that is not to be exceeded
   */
  static MonitorLayout of(Cast cast, double unit, Area inside, double largest) {
    double gap = GAP * unit;
    double width = centreWidth(unit, inside);
    Area centre = Area.around(inside.centre(), width, inside.height());
    double side = (inside.width() - width) / 2 - gap;
    Area left = new Area(inside.x(), inside.y(), side, inside.height());
    Area right = new Area(centre.right() + gap, inside.y(), side, inside.height());
    double cells = cast.isOpen() ? 0 : cast.cells() * (CELL_HEIGHT * unit + gap);
    Area aboveCells = left.above(left.bottom() - cells);
    Area foot = new Area(left.x(), aboveCells.bottom() + gap, left.width(), cells - gap);
    boolean free = cast.rooms() == 0;
    List<Area> queues =
        free && cast.gates() == 2
            ? List.of(aboveCells, right)
            : rows(aboveCells, cast.gates(), gap);
    List<Area> rooms = rows(right, cast.rooms(), gap);
    List<Area> sides =
        !cast.isOpen() ? List.of() : free ? List.of(aboveCells, right) : rows(aboveCells, 2, gap);
    int crowd = Math.min(LEAST_CROWD, cast.waiting());
    double token =
        DoubleStream.of(
                largest(queues, QUEUE_LABEL, unit, StageLayout.CELL_HEIGHT, crowd),
                largest(rooms, ROOM_LABEL, unit, StageLayout.ROOM_CELL_HEIGHT, crowd),
                largest(sides, SIDE_LABEL, unit, StageLayout.CELL_HEIGHT, crowd),
                inCentre(cast, unit, centre))
            .reduce(largest, Math::min);
    token = Math.min(token, Math.max(LEAST_SHARE * token, forThrong(rooms, unit, cast)));
    SlotPlaces slots = slots(cast, unit, token, centre);
    return new MonitorLayout(cast, unit, token, queues, rooms, sides, foot, centre, slots);
  }

  /** The largest token with which a throng stands close together in each room. */
  private static double forThrong(List<Area> rooms, double unit, Cast cast) {
    int throng = Math.min(THRONG, cast.waiting());
    return rooms.stream()
        .mapToDouble(room -> Crowd.largestCell(floor(room, ROOM_LABEL, unit), 1, throng))
        .map(cell -> cell / StageLayout.CLOSE)
        .min()
        .orElse(Double.MAX_VALUE);
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

  /** The largest token with which that many stand at ease in each part. */
  private static double largest(
      List<Area> parts, double label, double unit, double cellHeight, int crowd) {
    return parts.stream()
        .mapToDouble(part -> StageLayout.largestToken(floor(part, label, unit), cellHeight, crowd))
        .min()
        .orElse(Double.MAX_VALUE);
  }

  /**
   * The largest token for which seats and count fit in, however many slots there are: threads do
   * not change their size with the capacity.
   */
  private static double inCentre(Cast cast, double unit, Area centre) {
    if (isMessage(cast)) {
      Area free = belowMessage(unit, centre);
      double height = free.height() / (SEAT_HEIGHT + COUNT_BELOW_SEAT);
      return Math.min(height, free.width() / (SEAT_WIDTH * seats(cast)));
    }
    double inner = SlotPlaces.leastInnerRadius(outerRadius(unit, centre));
    double inRing = inner / (SEAT_AND_COUNT + SEAT_WIDTH / 2 * (seats(cast) - 1));
    double width = (centre.width() - COUNT_WIDTH * COUNT_IN_ROWS * unit) / seats(cast);
    double aboveRows = Math.min(HIGHEST_SEAT * centre.height() / SEAT_HEIGHT, width / SEAT_WIDTH);
    return Math.min(inRing, aboveRows);
  }

  /** Whether several gates guard a single slot: that of a message, beside which no other comes. */
  private static boolean isMessage(Cast cast) {
    return cast.gates() > 1 && cast.slots() == 1;
  }

  /** A message is on top, and leaves all the rest to the seats. */
  private static Area belowMessage(double unit, Area centre) {
    SlotPlaces message = SlotPlaces.ring(centre.centre(), outerRadius(unit, centre), 1);
    return centre.below(message.slot(0).bottom() + unit - centre.y());
  }

  /** Room is kept for one seat even where there is none, so that the pictures are alike. */
  private static int seats(Cast cast) {
    return Math.max(1, cast.gates());
  }

  private static SlotPlaces slots(Cast cast, double unit, double token, Area centre) {
    return cast.slots() <= SlotPlaces.MAX_RING
        ? SlotPlaces.ring(centre.centre(), outerRadius(unit, centre), cast.slots())
        : SlotPlaces.rows(
            centre.below(SEAT_HEIGHT * token + unit).inset(MARKER_BESIDE * unit, 0.3 * unit),
            3.6 * unit,
            cast.slots());
  }

  private static double outerRadius(double unit, Area centre) {
    return Math.min(
        centre.width() / 2 - MARKER_BESIDE * unit, centre.height() / 2 - MARKER_ABOVE * unit);
  }

  /** The part of a waiting room where threads stand, below its title. */
  Area roomFloor(int room) {
    return floor(rooms.get(room), ROOM_LABEL, unit);
  }

  /** The part of a queue where threads stand, below its title. */
  Area queueFloor(int gate) {
    return floor(queues.get(gate), QUEUE_LABEL, unit);
  }

  /** The part of an open side where threads stand, below its title. */
  Area sideFloor(int side) {
    return floor(sides.get(side), SIDE_LABEL, unit);
  }

  /** Where threads stand that went past the gate: a row across the seats. */
  Area pastTheGate() {
    return Area.around(
        new Spot(centre.centre().x(), owner(0).y()), centre.width(), SEAT_HEIGHT * token);
  }

  private static Area floor(Area part, double label, double unit) {
    return part.below(label * unit).inset(0.2 * unit);
  }

  /** The seat of who passed that gate. */
  Area seat(int gate) {
    double width = SEAT_WIDTH * token;
    double height = SEAT_HEIGHT * token;
    double aside = (gate - seats(cast) / 2.0) * width;
    Spot middle = (isMessage(cast) ? belowMessage(unit, centre) : centre).centre();
    return slots.isRing()
        ? new Area(middle.x() + aside, middle.y() - (height + countHeight()) / 2, width, height)
        : new Area(middle.x() + aside - COUNT_WIDTH * countSize() / 2, centre.y(), width, height);
  }

  /** Where the owner sits: above the middle, since a word stands below it. */
  Spot owner(int gate) {
    Area seat = seat(gate);
    return new Spot(seat.centre().x(), seat.y() + SEAT_WIDTH / 2 * token);
  }

  /** Where that shared number is shown: among the slots if there is no seat. */
  Area cell(int cell) {
    Area all = cast.isOpen() ? Area.around(seat(0).centre(), CELL_WIDTH * token, token) : foot;
    return all.row(cell, cast.cells(), GAP * unit);
  }

  /** The size of the text that tells how many slots are occupied. */
  double countSize() {
    return slots.isRing()
        ? COUNT_IN_RING * SlotPlaces.leastInnerRadius(outerRadius(unit, centre))
        : COUNT_IN_ROWS * unit;
  }

  private double countHeight() {
    return 1.5 * countSize();
  }

  /** The middle of that text in a ring, otherwise of its left end. */
  Spot count() {
    Area last = seat(seats(cast) - 1);
    return slots.isRing()
        ? new Spot(slots.middle().x(), last.bottom() + countHeight() / 2)
        : new Spot(last.right() + 0.5 * unit, last.centre().y());
  }
}
