package bufferscope.ui.stage.layout;

import bufferscope.event.Role;
import java.util.List;

/**
 * The positions of all parts, as a function of the size of the picture and its contents: producers
 * left, consumers right, the monitor between them.
 *
 * @param unit the size of normal text
 * @param token the size of a thread: as large as the picture allows, for any size of text
 */
public record StageLayout(
    StageCounts counts,
    double unit,
    double token,
    Area producers,
    Area consumers,
    Area monitor,
    MonitorLayout inside) {

  /** The height of the line above the monitor, with the titles of the columns or an alarm. */
  public static final double HEAD = 2.5;

  private static final double LEAST_CAPTION = 12;
  private static final double MARGIN = 0.8;
  private static final double BELOW_MONITOR = 0.3;
  private static final double IN_MONITOR = 0.6;

  private static final double CELL_WIDTH = 1.3;
  static final double CELL_HEIGHT = 1.5;

  /** The height of a cell in a column with room: an item in a hand does not reach the tag above. */
  private static final double SPREAD_CELL_HEIGHT = 1.7;

  /** The height of a cell in a waiting room, whose title replaces a word below each token. */
  static final double WAIT_SET_CELL_HEIGHT = 1.2;

  /** The minimum distance of the slots from each other across a seat, in tokens. */
  private static final double SEAT_TAG = 2.1;

  private static final double TAG_TEXT = 0.22;
  private static final double LEAST_TAG_TEXT = 11;
  private static final double LARGEST_TAG_TEXT = 1.6;

  /** The distance below which words below tokens would cover the next one. */
  static final double CLOSE = 1.14;

  /**
   * Returns the size of text that leaves room for the picture.
   *
   * @param em the size that the user chose
   */
  public static double unit(double width, double height, double em) {
    double least = Math.min(height / 33, width / 72);
    double most = Math.min(height / 24, width / 54);
    return Math.max(6, Math.min(most, Math.max(least, em)));
  }

  /**
   * Returns the size of text of the sentence below the picture, which has whole lines to itself.
   */
  public static double captionText(double width, double unit, double em) {
    return Math.max(unit, Math.min(Math.max(LEAST_CAPTION, width / 64), em));
  }

  public static StageLayout of(double width, double height, double unit, StageCounts counts) {
    double margin = MARGIN * unit;
    Area all =
        new Area(0, 0, width, height - BELOW_MONITOR * unit).below(HEAD * unit).inset(margin, 0);
    double column = all.width() * columnShare(counts.threads());
    Area left = new Area(all.x(), all.y(), column, all.height());
    Area right = new Area(all.right() - column, all.y(), column, all.height());
    double between = all.width() - 2 * (column + margin);
    Area monitor = new Area(left.right() + margin, all.y(), between, all.height());
    double fromColumn = largestToken(left, CELL_HEIGHT, counts.threads());
    MonitorLayout inside =
        MonitorLayout.of(counts, unit, monitor.inset(IN_MONITOR * unit), fromColumn);
    return new StageLayout(counts, unit, inside.token(), left, right, monitor, inside);
  }

  /** Returns the largest token with which that many fit in cells of that height. */
  static double largestToken(Area area, double cellHeight, int count) {
    return GridPlacement.largestCell(area, cellHeight / CELL_WIDTH, count) / CELL_WIDTH;
  }

  private static double columnShare(int threads) {
    return threads <= 4 ? 0.125 : threads <= 10 ? 0.145 : threads <= 24 ? 0.175 : 0.205;
  }

  public List<Area> queues() {
    return inside.queues();
  }

  public List<Area> waitSets() {
    return inside.waitSets();
  }

  public SlotPlaces slots() {
    return inside.slots();
  }

  /**
   * Returns the place of a producer or consumer in its column, or that of the control thread below
   * the slots.
   */
  public Spot home(Role role, int index) {
    return switch (role) {
      case PRODUCER -> homes(producers, counts.producers()).place(index);
      case CONSUMER -> homes(consumers, counts.consumers()).place(index);
      case CONTROL -> new Spot(monitor.centre().x(), monitor.bottom() - token / 2);
    };
  }

  private GridPlacement homes(Area column, int count) {
    double spread = Math.min(column.height() / count, SPREAD_CELL_HEIGHT * token);
    double height = Math.max(CELL_HEIGHT * token, spread);
    return GridPlacement.inColumns(column, CELL_WIDTH * token, height, count);
  }

  /** Returns the placement of threads in a waiting room. */
  public GridPlacement waitSet(int index, int count) {
    return grid(inside.waitSetFloor(index), WAIT_SET_CELL_HEIGHT, count);
  }

  /** Returns the size of the text of tags: large, as far as tokens leave room between them. */
  public double tagText() {
    return Math.max(LEAST_TAG_TEXT, Math.min(TAG_TEXT * token, LARGEST_TAG_TEXT * unit));
  }

  /** Returns the maximum width of a tag at a token there that covers nothing. */
  public double roomAround(ThreadPosition place) {
    return switch (place.place()) {
      case HOME -> producers.width() + MARGIN * unit;
      case OWNER -> counts.locks() == 1 ? SEAT_TAG * token : CELL_WIDTH * token;
      case ENTRY_QUEUE -> widthOfOne(inside.queueFloor(place.where()), place.count());
      case WAIT_SET -> widthOfOne(inside.waitSetFloor(place.where()), place.count());
      case OPEN_SIDE -> widthOfOne(inside.sideFloor(place.where()), place.count());
      case BESIDE_OWNER -> CELL_WIDTH * token;
    };
  }

  private double widthOfOne(Area floor, int count) {
    return count == 1 ? floor.width() : CELL_WIDTH * token;
  }

  /** Returns the position of the number of a semaphore's permits. */
  public Spot permits(int waitSet) {
    Area area = waitSets().get(waitSet);
    return new Spot(area.right() - 3 * unit, area.y() + unit);
  }

  /** Returns the placement of threads in an entry queue, whose head is nearest to the slots. */
  public GridPlacement queue(int lock, int count) {
    Area floor = inside.queueFloor(lock);
    GridPlacement placement = grid(floor, CELL_HEIGHT, count);
    return floor.x() < inside.centre().x() ? placement.mirrored() : placement;
  }

  /** Returns the placement of threads at one side of slots that nothing guards. */
  public GridPlacement side(int side, int count) {
    return grid(inside.sideFloor(side), CELL_HEIGHT, count);
  }

  /** Returns the placement of threads at slots that a lock should guard. */
  public GridPlacement besideOwner(int count) {
    return grid(inside.besideOwner(), CELL_HEIGHT, count);
  }

  private GridPlacement grid(Area floor, double cellHeight, int count) {
    return GridPlacement.in(floor, CELL_WIDTH * token, cellHeight * token, CLOSE * token, count);
  }
}
