package bufferscope.ui.place;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * The size and the place of a window.
 *
 * @param bounds those of the window when it fills no screen
 * @param timelineLines the height of its timeline in lines of text; 0 if the user has not chosen it
 */
public record Placement(Rectangle2D bounds, Extent extent, double timelineLines) {

  /** How much of the screen the window takes. */
  public enum Extent {
    PART,
    MAXIMIZED,
    FULL_SCREEN
  }

  /**
   * Returns the same within the screen that shows most of it; within the first one if it lies on a
   * screen that is gone.
   */
  Placement on(List<Rectangle2D> screens) {
    Rectangle2D screen =
        screens.stream().max(Comparator.comparingDouble(this::shownBy)).orElseThrow();
    double width = Math.min(bounds.getWidth(), screen.getWidth());
    double height = Math.min(bounds.getHeight(), screen.getHeight());
    double x = clamp(bounds.getMinX(), screen.getMinX(), screen.getMaxX() - width);
    double y = clamp(bounds.getMinY(), screen.getMinY(), screen.getMaxY() - height);
    return new Placement(new Rectangle2D(x, y, width, height), extent, timelineLines);
  }

  /** The area of the window that is on that screen. */
  private double shownBy(Rectangle2D screen) {
    double width =
        Math.min(bounds.getMaxX(), screen.getMaxX()) - Math.max(bounds.getMinX(), screen.getMinX());
    double height =
        Math.min(bounds.getMaxY(), screen.getMaxY()) - Math.max(bounds.getMinY(), screen.getMinY());
    return Math.max(0, width) * Math.max(0, height);
  }

  private static double clamp(double value, double min, double max) {
    return Math.max(min, Math.min(max, value));
  }
}
