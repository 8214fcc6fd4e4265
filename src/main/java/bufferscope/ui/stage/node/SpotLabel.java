package bufferscope.ui.stage.node;

import bufferscope.ui.stage.layout.Area;
import bufferscope.ui.stage.layout.Spot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.control.Label;

/**
 * A text at a spot. The next layout determines its size: an earlier look-up, before the parent
 * nodes have their styles, would give it wrong ones.
 */
final class SpotLabel extends Group {
  private final Label label = new Label();
  private final DoubleProperty left = new SimpleDoubleProperty();

  /** The right end of what the text may cover. */
  private final DoubleProperty end = new SimpleDoubleProperty(Double.POSITIVE_INFINITY);

  /** The area that the text must not cover if there is space above or below. */
  private final ObjectProperty<List<Area>> taken = new SimpleObjectProperty<>(List.of());

  SpotLabel(String styleClass) {
    label.getStyleClass().add(styleClass);
    label
        .translateXProperty()
        .bind(
            Bindings.createDoubleBinding(
                this::shift, label.widthProperty(), left, layoutXProperty(), end));
    label
        .translateYProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> height() / -2 + lift(),
                label.widthProperty(),
                label.heightProperty(),
                label.translateXProperty(),
                layoutXProperty(),
                layoutYProperty(),
                taken));
    getChildren().add(label);
    setManaged(false);
  }

  private double shift() {
    double width = label.getWidth();
    return Math.min(-width * left.get(), end.get() - getLayoutX() - width);
  }

  private double height() {
    return label.getHeight();
  }

  /** Returns how far the text is moved down, so that it covers nothing; 0 if it does anyway. */
  private double lift() {
    return Stream.concat(Stream.of(0.0), taken.get().stream().flatMap(this::beside))
        .sorted(Comparator.comparingDouble(Math::abs))
        .filter(lift -> taken.get().stream().noneMatch(place(lift)::overlaps))
        .findFirst()
        .orElse(0.0);
  }

  /** Returns the ways to be just above and just below that area. */
  private Stream<Double> beside(Area area) {
    return Stream.of(
        area.y() - height() / 2 - getLayoutY(), area.bottom() + height() / 2 - getLayoutY());
  }

  private Area place(double lift) {
    double x = getLayoutX() + label.getTranslateX();
    return new Area(x, getLayoutY() + lift - height() / 2, label.getWidth(), height());
  }

  /** Keeps the text off these areas, if it can be above or below them. */
  void avoid(List<Area> areas) {
    taken.set(List.copyOf(areas));
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
