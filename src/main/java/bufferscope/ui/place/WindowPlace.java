package bufferscope.ui.place;

import bufferscope.ui.place.Placement.Extent;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Opens a window where it was last, and saves where it is.
 *
 * <p>Window systems report the size of a maximized window before or after they report that it is
 * maximized. So the bounds are read when nothing has changed for a moment.
 */
public final class WindowPlace {
  private static final Duration MOMENT = Duration.millis(500);

  private final Stage window;
  private final PlacementFile file;
  private final Executor background;
  private final DoubleProperty timelineLines;
  private final PauseTransition settling = new PauseTransition(MOMENT);
  private final InvalidationListener change = property -> settling.playFromStart();
  private @Nullable Placement last;

  /**
   * @param background saves the file
   * @param timelineLines the height of the timeline; see {@link Placement}
   */
  public WindowPlace(
      Stage window, PlacementFile file, Executor background, DoubleProperty timelineLines) {
    this.window = window;
    this.file = file;
    this.background = background;
    this.timelineLines = timelineLines;
  }

  /**
   * Shows the window where it was last, or else at the preferred size of {@code root}, but no
   * larger than the screen.
   */
  public void show(Region root) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    last = file.load().map(saved -> saved.on(screens())).orElse(null);
    fit(window, root, screen);
    if (last != null) {
      put(window, last);
      timelineLines.set(last.timelineLines());
    }
    window.show();
    Rectangle2D wish = last == null ? middle(root, screen) : last.bounds();
    Platform.runLater(() -> grow(window, wish));
    settling.setOnFinished(event -> settle(wish));
    settling.play();
    observed().forEach(property -> property.addListener(change));
    window.setOnHiding(event -> close());
  }

  /** The screens, the primary one first. */
  private static List<Rectangle2D> screens() {
    return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
        .map(Screen::getVisualBounds)
        .toList();
  }

  private Stream<Observable> observed() {
    return Stream.of(
        window.xProperty(),
        window.yProperty(),
        window.widthProperty(),
        window.heightProperty(),
        window.maximizedProperty(),
        window.fullScreenProperty(),
        timelineLines);
  }

  static void put(Stage window, Placement place) {
    setBounds(window, place.bounds());
    window.setMaximized(place.extent() == Extent.MAXIMIZED);
    window.setFullScreen(place.extent() == Extent.FULL_SCREEN);
  }

  private void close() {
    observed().forEach(property -> property.removeListener(change));
    window.setOnHiding(null);
    settling.stop();
    remember();
  }

  /**
   * Grows once more, since a window manager may give the window its minimum size only after it was
   * shown, and remembers the place from now on.
   */
  private void settle(Rectangle2D wish) {
    settling.setOnFinished(event -> remember());
    if (window.getWidth() <= window.getMinWidth() || window.getHeight() <= window.getMinHeight()) {
      grow(window, wish);
    } else {
      remember();
    }
  }

  private void remember() {
    Placement now = of(window, last, timelineLines.get());
    if (!window.isIconified() && !now.equals(last)) {
      last = now;
      background.execute(() -> file.save(now));
    }
  }

  /**
   * Returns the placement of the window.
   *
   * @param last the one before, which has the bounds of a window that now fills the screen
   */
  static Placement of(Stage window, @Nullable Placement last, double timelineLines) {
    Extent extent =
        window.isFullScreen()
            ? Extent.FULL_SCREEN
            : window.isMaximized() ? Extent.MAXIMIZED : Extent.PART;
    if (extent != Extent.PART && last != null) {
      return new Placement(last.bounds(), extent, timelineLines);
    }
    return new Placement(
        new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight()),
        extent,
        timelineLines);
  }

  /** Makes the window no larger than the screen, and lets it begin where the screen does. */
  static void fit(Stage window, Region root, Rectangle2D screen) {
    window.setMinWidth(Math.min(root.minWidth(Region.USE_COMPUTED_SIZE), screen.getWidth()));
    window.setMinHeight(Math.min(root.minHeight(Region.USE_COMPUTED_SIZE), screen.getHeight()));
    if (root.getPrefWidth() > screen.getWidth()) {
      window.setWidth(screen.getWidth());
      window.setX(screen.getMinX());
    }
    if (root.getPrefHeight() > screen.getHeight()) {
      window.setHeight(screen.getHeight());
      window.setY(screen.getMinY());
    }
  }

  /** The preferred size in the middle of the screen. */
  static Rectangle2D middle(Region root, Rectangle2D screen) {
    double width = Math.min(root.getPrefWidth(), screen.getWidth());
    double height = Math.min(root.getPrefHeight(), screen.getHeight());
    return new Rectangle2D(
        screen.getMinX() + (screen.getWidth() - width) / 2,
        screen.getMinY() + (screen.getHeight() - height) / 2,
        width,
        height);
  }

  /** Some window managers open a window at its least size, whatever size it asks for. */
  static void grow(Stage window, Rectangle2D wish) {
    if (window.getWidth() < wish.getWidth() || window.getHeight() < wish.getHeight()) {
      setBounds(window, wish);
    }
  }

  private static void setBounds(Stage window, Rectangle2D bounds) {
    window.setX(bounds.getMinX());
    window.setY(bounds.getMinY());
    window.setWidth(bounds.getWidth());
    window.setHeight(bounds.getHeight());
  }
}
