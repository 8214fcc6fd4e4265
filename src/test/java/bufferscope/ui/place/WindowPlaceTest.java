package bufferscope.ui.place;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.ui.place.Placement.Extent;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The size of a window, which is not shown here; {@code WindowComesBackTest} shows real ones. */
@ExtendWith(ApplicationExtension.class)
final class WindowPlaceTest {
  private final FxRobot robot = new FxRobot();

  private void inWindow(Consumer<Stage> action) {
    robot.interact(
        () -> {
          Region root = new Region();
          root.setMinSize(1024, 700);
          root.setPrefSize(1280, 800);
          Stage window = new Stage();
          window.setScene(new Scene(root));
          action.accept(window);
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

  @ParameterizedTest
  @EnumSource(Extent.class)
  void comesBackAsItWasAndKeepsTheSizeBelow(Extent extent) {
    Placement saved = new Placement(new Rectangle2D(100, 60, 1300, 820), extent, 12);
    inWindow(
        window -> {
          WindowPlace.put(window, saved);
          assertThat(window.isMaximized()).isEqualTo(extent == Extent.MAXIMIZED);
          assertThat(window.isFullScreen()).isEqualTo(extent == Extent.FULL_SCREEN);
          assertThat(WindowPlace.of(window, saved, 12)).isEqualTo(saved);
        });
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
