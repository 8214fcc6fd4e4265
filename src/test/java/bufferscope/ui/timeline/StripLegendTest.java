package bufferscope.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the strip waits for before it is drawn. */
@ExtendWith(ApplicationExtension.class)
final class StripLegendTest {
  @Start
  void open(Stage stage) {}

  @Test
  void thereAreNoneBeforeTheStyleSheetIsApplied(FxRobot robot) {
    robot.interact(
        () -> {
          StripLegend legend = new StripLegend();
          Scene scene = new Scene(legend);
          scene.getStylesheets().add("data:text/css,.strip-ground{-fx-background-color:navy}");
          assertThat(legend.update()).isFalse();
          legend.applyCss();
          assertThat(legend.update()).isTrue();
          assertThat(legend.colors().ground()).isEqualTo(0xff000080);
        });
  }

  @Test
  void thereIsNoRoomForLanesBeforeTheStripIsLaidOut(FxRobot robot) {
    robot.interact(
        () -> {
          StripView strip = new StripView();
          strip.setEm(10);
          assertThat(strip.hasRoom()).isFalse();
          strip.resize(200, 100);
          assertThat(strip.hasRoom()).isTrue();
        });
  }
}
