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
   * @param aside how far the marker stands aside from the slot's middle, so that both markers can
   *     point at one slot
   */
  void point(Pointer pointer, double unit, double aside) {
    double radians = Math.toRadians(pointer.angle());
    double outX = Math.cos(radians);
    double outY = Math.sin(radians);
    Spot tip = pointer.tip().plus(-outY * aside, outX * aside);
    arrow.setTranslateX(outX * 0.5 * unit);
    arrow.setTranslateY(outY * 0.5 * unit);
    arrow.setRotate(pointer.angle() + (inwards ? -90 : 90));
    label.applyCss();
    double width = label.prefWidth(-1);
    double height = label.prefHeight(width);
    label.resize(width, height);
    double side = Math.abs(outX) > 0.2 ? Math.signum(outX) : aside * -outY < 0 ? -1 : 1;
    double beside = side * (0.5 * unit + width / 2);
    label.relocate(outX * 0.5 * unit + beside - width / 2, outY * 0.55 * unit - height / 2);
    glide.to(tip);
  }

  Glide glide() {
    return glide;
  }
}
