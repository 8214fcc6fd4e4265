package bufferscope.ui.stage;

import bufferscope.event.Role;
import bufferscope.trace.SystemState;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything is, as a function of the size of the picture and of who takes part: producers
 * left, consumers right, the monitor between them. In the monitor the entry queue runs along the
 * top, waiting rooms are at the sides, and the slots surround the seat of the lock's owner.
 *
 * @param unit the size of normal text, from which everything else follows
 * @param token the size of a thread
 */
record StageLayout(
    Cast cast,
    double unit,
    double token,
    Area producers,
    Area consumers,
    Area monitor,
    List<Area> queues,
    List<Area> rooms,
    List<Spot> seats,
    Spot occupancy,
    SlotPlaces slots) {

  /** How many of everything there are. */
  record Cast(int producers, int consumers, int locks, int conditions, int slots) {
    static Cast of(SystemState state) {
      return new Cast(
          count(state, Role.PRODUCER),
          count(state, Role.CONSUMER),
          Math.max(1, state.locks().size()),
          state.conditions().size(),
          Math.max(1, state.buffer().slots().size()));
    }

    private static int count(SystemState state, Role role) {
      return (int) state.threads().stream().filter(thread -> thread.role() == role).count();
    }

    int threads() {
      return Math.max(1, Math.max(producers, consumers));
    }
  }

  private static final double TITLE = 1.9;
  private static final double LABEL = 2.9;
  private static final double COUNT_HEIGHT = 2.0;
  private static final double COUNT_BESIDE = 8;
  private static final double COUNT_WIDTH = 5.0;
  private static final double MARKER = 1.25;
  private static final double MARKER_WIDTH = 3;
  private static final double LANE = 1.5;
  private static final double LIFT = 0.09;
  private static final double LANE_TITLE = 9;
  private static final double CELL_WIDTH = 1.5;
  private static final double CELL_RATIO = 1.0;
  private static final double CLOSE = 1.14;
  private static final double SEAT = 1.24;
  private static final double LANE_MARGIN = LANE_TITLE + 0.3;
  private static final double QUEUE_STEP = 1.28;
  private static final int LEAST_QUEUE = 3;
  private static final int FITTING_STEPS = 12;
  private static final int MANY_SLOTS = 300;

  /**
   * The size of text that leaves room for the picture.
   *
   * @param em the size that the person chose
   */
  static double unit(double width, double height, double em) {
    double least = Math.min(height / 33, width / 72);
    double most = Math.min(height / 24, width / 54);
    return Math.max(6, Math.min(most, Math.max(least, em)));
  }

  static StageLayout of(double width, double height, double unit, Cast cast) {
    double margin = 0.9 * unit;
    Area all = new Area(0, 0, width, height).inset(margin);
    double columnWidth = all.width() * columnShare(cast.threads());
    Area left = new Area(all.x(), all.y(), columnWidth, all.height());
    Area right = new Area(all.right() - columnWidth, all.y(), columnWidth, all.height());
    Area monitor =
        new Area(
            left.right() + margin, all.y(), all.width() - 2 * (columnWidth + margin), all.height());
    Area inside = monitor.inset(margin);
    double token = tokenSize(left.below(TITLE * unit), inside, unit, cast);
    return new Monitored(cast, unit, token, inside).fitted().layout(left, right, monitor);
  }

  private static double columnShare(int threads) {
    return threads <= 4 ? 0.14 : threads <= 10 ? 0.155 : threads <= 24 ? 0.175 : 0.215;
  }

  private static double tokenSize(Area column, Area inside, double unit, Cast cast) {
    double fromColumn = Crowd.largestCell(column, CELL_RATIO, cast.threads()) / CELL_WIDTH;
    double fromMonitor = inside.height() / 5.2;
    return Math.min(5.6 * unit, Math.min(fromColumn, fromMonitor));
  }

  /** The inside of the monitor, step by step. */
  private record Monitored(Cast cast, double unit, double token, Area inside) {

    /**
     * With the largest tokens that fit into seat and rooms. Smaller tokens make a lower queue and
     * so more room: halving the interval finds where the two meet.
     */
    Monitored fitted() {
      double fits = unit;
      double tooLarge = token;
      for (int i = 0; i < FITTING_STEPS; i++) {
        double middle = (fits + tooLarge) / 2;
        if (with(middle).fits()) {
          fits = middle;
        } else {
          tooLarge = middle;
        }
      }
      return with(fits);
    }

    private Monitored with(double newToken) {
      return new Monitored(cast, unit, newToken, inside);
    }

    private boolean fits() {
      SlotPlaces slots = slots(centre());
      return token <= inRoom()
          && token <= inQueue()
          && (!slots.isRing() || token <= seatInRing(slots));
    }

    /** The largest token for which each queue has a few places. */
    private double inQueue() {
      double lane = (inside.width() - (cast.locks() - 1) * gap()) / cast.locks();
      return (lane - LANE_MARGIN * unit) / (LEAST_QUEUE * QUEUE_STEP);
    }

    /** The largest token for which each waiting room has a place. */
    private double inRoom() {
      double least = Double.MAX_VALUE;
      for (Area room : rooms(rest(), centre(), gap())) {
        Area floor = floor(room, unit);
        least = Math.min(least, Math.min(floor.width(), floor.height()) / CLOSE);
      }
      return least;
    }

    private double gap() {
      return 0.9 * unit;
    }

    private double laneHeight() {
      return Math.max(3.2 * unit, LANE * token);
    }

    private Area rest() {
      return inside.below(laneHeight() + gap());
    }

    private Area centre() {
      Area rest = rest();
      double width = centreWidth(rest);
      return new Area(rest.centre().x() - width / 2, rest.y(), width, rest.height());
    }

    StageLayout layout(Area left, Area right, Area monitor) {
      double gap = gap();
      Area lanes = new Area(inside.x(), inside.y(), inside.width(), laneHeight());
      Area rest = rest();
      Area centre = centre();
      List<Area> queues = new ArrayList<>();
      for (int i = 0; i < cast.locks(); i++) {
        queues.add(lanes.column(i, cast.locks(), gap));
      }
      SlotPlaces slots = slots(centre);
      return new StageLayout(
          cast,
          unit,
          token,
          left,
          right,
          monitor,
          queues,
          rooms(rest, centre, gap),
          seats(centre, slots),
          occupancy(centre, slots),
          slots);
    }

    private double centreWidth(Area rest) {
      double share =
          cast.slots() > MANY_SLOTS ? 0.56 : cast.slots() > SlotPlaces.MAX_RING ? 0.54 : 0.56;
      double widest = rest.width() * share;
      return cast.slots() <= SlotPlaces.MAX_RING
          ? Math.min(rest.height() + 2 * (MARKER_WIDTH - MARKER) * unit, widest)
          : Math.min(rest.height() * 1.9, widest);
    }

    private SlotPlaces slots(Area centre) {
      if (cast.slots() <= SlotPlaces.MAX_RING) {
        double radius =
            Math.min(centre.width() / 2 - MARKER_WIDTH * unit, centre.height() / 2 - MARKER * unit);
        return SlotPlaces.ring(centre.centre(), radius, cast.slots());
      }
      Area below = centre.below(SEAT * token + 1.4 * unit);
      return SlotPlaces.rows(below, 3.6 * unit, cast.slots());
    }

    /** The seat, the count below it and some air have to fit into the ring. */
    private double seatInRing(SlotPlaces slots) {
      double inner = slots.innerRadius();
      double halfWidth = COUNT_WIDTH * unit / 2;
      double halfHeight = Math.sqrt(Math.max(0, inner * inner - halfWidth * halfWidth));
      double seat = Math.min(2 * halfHeight - COUNT_HEIGHT * unit, 1.2 * inner);
      return Math.max(unit, seat / (SEAT * (cast.locks() == 1 ? 1 : 1.6)));
    }

    private List<Area> rooms(Area rest, Area centre, double gap) {
      Area left = new Area(rest.x(), rest.y(), centre.x() - gap - rest.x(), rest.height());
      double x = centre.right() + gap;
      Area right = new Area(x, rest.y(), rest.right() - x, rest.height());
      List<Area> rooms = new ArrayList<>();
      int onLeft = (cast.conditions() + 1) / 2;
      int onRight = cast.conditions() / 2;
      for (int i = 0; i < cast.conditions(); i++) {
        rooms.add(i % 2 == 0 ? left.row(i / 2, onLeft, gap) : right.row(i / 2, onRight, gap));
      }
      return rooms;
    }

    private List<Spot> seats(Area centre, SlotPlaces slots) {
      double size = token;
      double step = SEAT * size * 1.1;
      List<Spot> seats = new ArrayList<>();
      for (int i = 0; i < cast.locks(); i++) {
        double aside = (i - (cast.locks() - 1) / 2.0) * step;
        seats.add(
            slots.isRing()
                ? slots.middle().plus(aside, -COUNT_HEIGHT * unit / 2)
                : new Spot(
                    centre.centre().x() - COUNT_BESIDE * unit / 2 + aside,
                    centre.y() + SEAT * size / 2));
      }
      return seats;
    }

    private Spot occupancy(Area centre, SlotPlaces slots) {
      double size = token;
      return slots.isRing()
          ? slots.middle().plus(0, SEAT * size / 2)
          : new Spot(
              centre.centre().x()
                  - COUNT_BESIDE * unit / 2
                  + SEAT * size / 2 * cast.locks()
                  + 0.5 * unit,
              centre.y() + SEAT * size / 2);
    }
  }

  double seatSize() {
    return SEAT * token;
  }

  /** The place of a producer or consumer in its column; of the control thread below the slots. */
  Spot home(Role role, int index) {
    return switch (role) {
      case PRODUCER -> homes(producers, cast.producers()).place(index);
      case CONSUMER -> homes(consumers, cast.consumers()).place(index);
      case CONTROL -> new Spot(monitor.centre().x(), monitor.bottom() - token / 2);
    };
  }

  private Crowd homes(Area column, int count) {
    double cell = CELL_WIDTH * token;
    return Crowd.inColumns(column.below(TITLE * unit), cell, cell * CELL_RATIO, count);
  }

  /** The people in a waiting room. */
  Crowd room(int condition, int count) {
    Area floor = floor(rooms.get(condition), unit);
    double cell = CELL_WIDTH * token;
    return Crowd.in(floor, cell, cell * CELL_RATIO, CLOSE * token, count);
  }

  /** How many of a queue have a place of their own. */
  int queueShown(int lock, int count) {
    int places = Math.max(1, (int) (line(lock).width() / queueStep()));
    return count <= places ? count : places - 1;
  }

  /** The head of the queue stands above the seat, or further right when the queue is long. */
  Spot queued(int lock, int order, int count) {
    Area lane = line(lock);
    int index = Math.min(order, queueShown(lock, count));
    double needed = (Math.min(count, queueShown(lock, count) + 1) - 0.5) * queueStep();
    double head =
        Math.min(
            lane.right() - 0.5 * queueStep(),
            Math.max(queues.get(lock).centre().x(), lane.x() + needed));
    double y = lane.centre().y() - LIFT * token;
    return new Spot(head - index * queueStep(), y);
  }

  /** The part of a queue where threads stand, to the right of its title. */
  private Area line(int lock) {
    Area lane = queues.get(lock);
    double title = LANE_TITLE * unit;
    return new Area(lane.x() + title, lane.y(), lane.width() - LANE_MARGIN * unit, lane.height());
  }

  /** The part of a waiting room where threads stand, below its title. */
  private static Area floor(Area room, double unit) {
    return room.below(LABEL * unit).inset(0.3 * unit);
  }

  private double queueStep() {
    return QUEUE_STEP * token;
  }
}
