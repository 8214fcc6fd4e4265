package bufferscope.ui.stage.node;

import bufferscope.ui.stage.layout.Spot;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Group;
import javafx.scene.control.Label;

/**
 * A text at a spot, whatever its size turns out to be. Its size is left to the next layout: a
 * look-up before the parent nodes have their styles would give it wrong ones.
 */
final class SpotLabel extends Group {
  private final Label label = new Label();
  private final DoubleProperty left = new SimpleDoubleProperty();

  /** The right end of what the text may cover. */
  private final DoubleProperty end = new SimpleDoubleProperty(Double.POSITIVE_INFINITY);

  SpotLabel(String styleClass) {
    label.getStyleClass().add(styleClass);
    label
        .translateXProperty()
        .bind(
            Bindings.createDoubleBinding(
                this::shift, label.widthProperty(), left, layoutXProperty(), end));
    label.translateYProperty().bind(label.heightProperty().divide(-2));
    getChildren().add(label);
    setManaged(false);
  }

  private double shift() {
    double width = label.getWidth();
    return Math.min(-width * left.get(), end.get() - getLayoutX() - width);
  }

  /** Keeps the text left of that position, in pixels. */
  void endBefore(double position) {
    end.set(position);
  }

  Label label() {
    return label;
  }

  /**
   * Puts the text there.
   *
   * @param share the share of the text that is left of the spot, 0 to 1
   */
  void put(Spot spot, double share) {
    setLayoutX(spot.x());
    setLayoutY(spot.y());
    left.set(share);
  }
}
