package bufferscope.ui.stage;

import bufferscope.ui.stage.SlotPlaces.Pointer;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Polygon;

/** An arrow with a word that points at the slot where the next put or take happens. */
final class PositionMarker extends Group {
  private final Polygon arrow = new Polygon();
  private final Label label;
  private final Glide glide = new Glide(this);
  private boolean inwards;

  PositionMarker(String word, String styleClass) {
    label = new Label(word);
    label.getStyleClass().addAll("position-label", styleClass);
    arrow.getStyleClass().addAll("position-arrow", styleClass);
    getChildren().addAll(arrow, label);
    setManaged(false);
    setMouseTransparent(true);
  }

  /** The arrow of put points at the slot, that of take away from it. */
  void setInwards(boolean newInwards) {
    inwards = newInwards;
  }

  void setSize(double arrowSize) {
    double half = arrowSize / 2;
    arrow.getPoints().setAll(-half, half, half, half, 0.0, -half);
  }

  /**
   * Points there.
   *
   * @param aside how far the marker stands clockwise from the slot's middle, so that both markers
   *     can point at one slot
   * @param labelSide 1 to have the word clockwise from the arrow, -1 for the other side
   */
  void point(Pointer pointer, double unit, double aside, int labelSide) {
    double radians = Math.toRadians(pointer.angle());
    double outX = Math.cos(radians);
    double outY = Math.sin(radians);
    arrow.setTranslateX(outX * 0.5 * unit);
    arrow.setTranslateY(outY * 0.5 * unit);
    arrow.setRotate(pointer.angle() + (inwards ? -90 : 90));
    double width = label.prefWidth(-1);
    double height = label.prefHeight(width);
    double reach = 0.5 * unit + (Math.abs(outY) * width + Math.abs(outX) * height) / 2;
    double outwards = 0.1 * unit + (Math.abs(outX) * width + Math.abs(outY) * height) / 2;
    label.resizeRelocate(
        outX * outwards - outY * labelSide * reach - width / 2,
        outY * outwards + outX * labelSide * reach - height / 2,
        width,
        height);
    glide.to(pointer.tip().plus(-outY * aside, outX * aside));
  }

  /** Points at a slot in a row; the word stands at the end of the row, where it covers nothing. */
  void pointInRow(Pointer pointer, Spot endOfRow) {
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
    glide.to(pointer.tip());
    glide.jump();
  }

  Glide glide() {
    return glide;
  }
}
