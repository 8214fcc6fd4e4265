package bufferscope.ui.stage.node;

import bufferscope.ui.stage.layout.SlotPlaces;
import bufferscope.ui.stage.layout.SlotPlaces.Pointer;
import bufferscope.ui.stage.layout.Spot;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/**
 * An arrow with a word that points at the slot of the next put or take. Around a ring it moves like
 * the hand of a clock, so that it never crosses the inside.
 */
final class PositionMarker extends Group {
  private static final double SHORTEST_DEGREES = 0.2;

  private final Polygon arrow = new Polygon();
  private final Label label;
  private boolean inwards;
  private @Nullable SlotPlaces ring;
  private double unit;
  private int labelSide;
  private double from;
  private double to;

  public PositionMarker(String word, String styleClass) {
    label = new Label(word);
    label.getStyleClass().addAll("position-label", styleClass);
    arrow.getStyleClass().addAll("position-arrow", styleClass);
    getChildren().addAll(arrow, label);
    setManaged(false);
    setMouseTransparent(true);
  }

  /** Sets whether the arrow points at the slot, as for a put, or away from it. */
  public void setInwards(boolean newInwards) {
    inwards = newInwards;
  }

  public void setSize(double arrowSize) {
    double half = arrowSize / 2;
    arrow.getPoints().setAll(-half, half, half, half, 0.0, -half);
  }

  /**
   * Points at that slot of a ring.
   *
   * @param aside the distance of the marker clockwise from the slot's middle, so that both markers
   *     can point at one slot
   * @param newLabelSide 1 to have the word clockwise from the arrow, -1 for the other side
   */
  public void point(SlotPlaces places, int slot, double newUnit, double aside, int newLabelSide) {
    ring = places;
    unit = newUnit;
    labelSide = newLabelSide;
    from = angle(places, slot, aside);
    to = from;
    turn(places, to);
  }

  /**
   * Starts the movement to that slot, on the shorter way. Returns true if the marker has to move.
   */
  public boolean setOut(SlotPlaces places, int slot, double aside) {
    from = to;
    to = from + Math.IEEEremainder(angle(places, slot, aside) - from, 360);
    return Math.abs(to - from) > SHORTEST_DEGREES;
  }

  /** Puts the marker at that part of its way around the ring. */
  public void move(double part) {
    if (ring != null) {
      turn(ring, from + part * (to - from));
    }
  }

  private static double angle(SlotPlaces places, int slot, double aside) {
    Spot middle = places.middle();
    Spot tip = places.outside(places.angle(slot)).tip();
    double distance = Math.hypot(tip.x() - middle.x(), tip.y() - middle.y());
    return places.angle(slot) + Math.toDegrees(aside / distance);
  }

  private void turn(SlotPlaces places, double angle) {
    Pointer pointer = places.outside(angle);
    double radians = Math.toRadians(angle);
    double outX = Math.cos(radians);
    double outY = Math.sin(radians);
    arrow.setTranslateX(outX * 0.5 * unit);
    arrow.setTranslateY(outY * 0.5 * unit);
    arrow.setRotate(angle + (inwards ? -90 : 90));
    double width = label.prefWidth(-1);
    double height = label.prefHeight(width);
    double reach = 0.5 * unit + (Math.abs(outY) * width + Math.abs(outX) * height) / 2;
    double outwards = 0.1 * unit + (Math.abs(outX) * width + Math.abs(outY) * height) / 2;
    label.resizeRelocate(
        outX * outwards - outY * labelSide * reach - width / 2,
        outY * outwards + outX * labelSide * reach - height / 2,
        width,
        height);
    put(pointer.tip());
  }

  /** Points at a slot in a row. The word stands at the end of the row, where it covers nothing. */
  public void pointInRow(Pointer pointer, Spot endOfRow) {
    ring = null;
    double half = arrow.getPoints().get(1);
    double up = Math.signum(pointer.angle());
    arrow.setTranslateX(0);
    arrow.setTranslateY(up * half);
    arrow.setRotate(180);
    double width = label.prefWidth(-1);
    double height = label.prefHeight(width);
    double x = endOfRow.x() - pointer.tip().x() - (endOfRow.x() < pointer.tip().x() ? width : 0);
    double y = endOfRow.y() - pointer.tip().y() - height / 2;
    label.resizeRelocate(x, y, width, height);
    put(pointer.tip());
  }

  private void put(Spot tip) {
    setTranslateX(tip.x());
    setTranslateY(tip.y());
  }
}
