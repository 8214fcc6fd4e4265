package bufferscope.ui.timeline;

import java.util.function.DoubleSupplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The height of the strip in lines of text: it follows from the number of lanes, until the user
 * drags its upper edge.
 */
final class StripHeight {
  private static final double LEAST_LINES = 8;

  /** The share of the window that the strip may have. */
  private static final double MOST_SHARE = 0.6;

  // The height that follows from the number of lanes.
  private static final double LEAST_USUAL_LINES = 11;
  private static final double MOST_USUAL_LINES = 24;
  private static final double LANE_LINES = 0.65;
  private static final double OTHER_LINES = 4;

  private static final double USUAL = 0;

  private final DoubleProperty lines = new SimpleDoubleProperty(USUAL);
  private double usual = LEAST_USUAL_LINES;
  private double grabbedAt;

  /** The height that the user has chosen; 0 if none. */
  DoubleProperty linesProperty() {
    return lines;
  }

  /** Takes over the number of lanes. */
  void setRows(int rows) {
    double wish = LANE_LINES * rows + OTHER_LINES;
    usual = Math.max(LEAST_USUAL_LINES, Math.min(MOST_USUAL_LINES, wish));
  }

  private double inForce() {
    return lines.get() == USUAL ? usual : Math.max(LEAST_LINES, lines.get());
  }

  /** Gives the strip its height. */
  void apply(Region strip, double em) {
    strip.setPrefHeight(Math.min(inForce(), most(strip, em)) * em);
  }

  /** Makes the handle above the strip change its height, by the mouse and by keys. */
  void install(Node handle, Region strip, DoubleSupplier em) {
    handle.setOnMousePressed(event -> grabbedAt = event.getSceneY() + strip.getHeight());
    handle.setOnMouseDragged(
        event -> set(strip, (grabbedAt - event.getSceneY()) / em.getAsDouble(), em));
    handle.setOnMouseClicked(
        event -> {
          if (event.getClickCount() > 1) {
            lines.set(USUAL);
          }
        });
    handle.setOnKeyPressed(event -> key(event, strip, em));
  }

  private void key(KeyEvent event, Region strip, DoubleSupplier em) {
    switch (event.getCode()) {
      case UP -> set(strip, inForce() + 1, em);
      case DOWN -> set(strip, inForce() - 1, em);
      case HOME -> lines.set(USUAL);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void set(Region strip, double wish, DoubleSupplier em) {
    double most = most(strip, em.getAsDouble());
    lines.set(Math.max(LEAST_LINES, Math.min(most, wish)));
  }

  private static double most(Region strip, double em) {
    return MOST_SHARE * strip.getScene().getHeight() / em;
  }
}
