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

  void setUnit(double unit) {
    double half = 0.36 * unit;
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

  Glide glide() {
    return glide;
  }
}
