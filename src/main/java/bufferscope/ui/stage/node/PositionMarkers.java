package bufferscope.ui.stage.node;

import bufferscope.trace.SystemState.BufferState;
import bufferscope.ui.stage.layout.SlotPlaces;
import bufferscope.ui.text.Texts;
import javafx.scene.layout.Pane;

/** The put and the take position, side by side if they are the same. */
public final class PositionMarkers extends Pane {
  private final PositionMarker put = new PositionMarker(Texts.of("stage.put"), "put");
  private final PositionMarker take = new PositionMarker(Texts.of("stage.take"), "take");
  private double unit;

  public PositionMarkers() {
    put.setInwards(true);
    getChildren().addAll(put, take);
    setManaged(false);
    setMouseTransparent(true);
  }

  public void layOut(SlotPlaces places, double newUnit) {
    unit = newUnit;
    double arrow = places.isRing() ? 0.8 * unit : Math.min(0.8 * unit, 0.36 * places.size());
    put.setSize(arrow);
    take.setSize(arrow);
  }

  /** Puts both at their positions in that buffer; a single message has no positions. */
  public void show(BufferState buffer, SlotPlaces places) {
    put.setVisible(buffer.hasPosition(buffer.putIndex()));
    take.setVisible(buffer.hasPosition(buffer.takeIndex()));
    int putIndex = put(buffer);
    int takeIndex = buffer.firstSlot();
    if (!places.isRing()) {
      put.pointInRow(places.above(putIndex), places.beforeRow(putIndex));
      take.pointInRow(places.below(takeIndex), places.afterRow(takeIndex));
      return;
    }
    int ahead = ahead(buffer, places);
    int putSide = ahead > 0 && ahead <= places.count() / 2 ? -1 : 1;
    double aside = aside(buffer, places);
    put.point(places, putIndex, unit, aside, putSide);
    take.point(places, takeIndex, unit, -aside, -putSide);
  }

  /**
   * Starts the movement of both to their positions in that buffer. Returns true if any of them has
   * to move.
   */
  public boolean setOut(BufferState buffer, SlotPlaces places) {
    if (!places.isRing() || buffer.message()) {
      return false;
    }
    double aside = aside(buffer, places);
    boolean puts = put.setOut(places, put(buffer), aside);
    boolean takes = take.setOut(places, buffer.firstSlot(), -aside);
    return puts || takes;
  }

  public void move(double part) {
    put.move(part);
    take.move(part);
  }

  public void clear() {
    put.setVisible(false);
    take.setVisible(false);
  }

  /** Returns the slot of the put position, or any slot if the position is not shown. */
  private static int put(BufferState buffer) {
    return buffer.hasPosition(buffer.putIndex()) ? buffer.putIndex() : 0;
  }

  private static int ahead(BufferState buffer, SlotPlaces places) {
    return Math.floorMod(buffer.takeIndex() - buffer.putIndex(), places.count());
  }

  /** Returns the distance of markers that point at the same slot from its middle. */
  private double aside(BufferState buffer, SlotPlaces places) {
    return ahead(buffer, places) == 0 ? Math.min(1.3 * unit, places.size() * 0.3) : 0;
  }
}
