package bufferscope.ui.place;

import static bufferscope.testing.TestThreads.awaitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.ui.place.Placement.Extent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class WindowPlaceTest {
  private static final Rectangle2D SAVED = new Rectangle2D(100, 60, 1300, 820);

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();

  private PlacementFile file() {
    return new PlacementFile(folder.resolve("window"));
  }

  private Stage open() {
    Region root = new Region();
    root.setMinSize(1024, 700);
    root.setPrefSize(1280, 800);
    Stage window = new Stage();
    window.setScene(new Scene(root));
    new WindowPlace(window, file(), Runnable::run).show(root);
    return window;
  }

  /** Does this with a window that opens for it and closes after it. */
  private void inWindow(Consumer<Stage> action) {
    robot.interact(
        () -> {
          Stage window = open();
          action.accept(window);
          window.hide();
        });
  }

  private static Region root(Stage window) {
    return (Region) window.getScene().getRoot();
  }

  private static Rectangle2D bounds(Stage window) {
    return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
  }

  private static void move(Stage window, Rectangle2D bounds) {
    window.setX(bounds.getMinX());
    window.setY(bounds.getMinY());
    window.setWidth(bounds.getWidth());
    window.setHeight(bounds.getHeight());
  }

  @Test
  void opensWhereItWasClosed() {
    inWindow(window -> move(window, SAVED));
    assertThat(file().load()).contains(new Placement(SAVED, Extent.PART));
    inWindow(window -> assertThat(bounds(window)).isEqualTo(SAVED));
  }

  @Test
  void opensMaximizedAndKeepsTheSizeBelow() {
    file().save(new Placement(SAVED, Extent.MAXIMIZED));
    inWindow(window -> assertThat(window.isMaximized()).isTrue());
    assertThat(file().load()).contains(new Placement(SAVED, Extent.MAXIMIZED));
  }

  @Test
  void opensInFullScreenAndKeepsTheSizeBelow() {
    file().save(new Placement(SAVED, Extent.FULL_SCREEN));
    inWindow(window -> assertThat(window.isFullScreen()).isTrue());
    assertThat(file().load()).contains(new Placement(SAVED, Extent.FULL_SCREEN));
  }

  @Test
  void savesWhileItIsOpenToo() {
    AtomicReference<Stage> opened = new AtomicReference<>();
    robot.interact(() -> opened.set(open()));
    robot.interact(() -> move(opened.get(), SAVED));
    awaitUntil(() -> file().load().equals(Optional.of(new Placement(SAVED, Extent.PART))));
    robot.interact(() -> opened.get().hide());
  }

  @Test
  void isNoLargerThanTheScreen() {
    inWindow(
        window -> {
          WindowPlace.fit(window, root(window), new Rectangle2D(7, 5, 960, 540));
          assertThat(window.getMinWidth()).isEqualTo(960);
          assertThat(window.getMinHeight()).isEqualTo(540);
          assertThat(bounds(window)).isEqualTo(new Rectangle2D(7, 5, 960, 540));
        });
  }

  @Test
  void growsToItsSizeInTheMiddleIfItOpenedTooSmall() {
    inWindow(
        window -> {
          move(window, new Rectangle2D(0, 0, 1024, 700));
          WindowPlace.grow(
              window, WindowPlace.middle(root(window), new Rectangle2D(0, 20, 1480, 900)));
          assertThat(bounds(window)).isEqualTo(new Rectangle2D(100, 70, 1280, 800));
        });
  }
}
