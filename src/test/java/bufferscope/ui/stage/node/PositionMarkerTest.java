package bufferscope.ui.stage.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bufferscope.ui.stage.layout.SlotPlaces;
import bufferscope.ui.stage.layout.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The arrows of put and take on their way around a ring. */
@ExtendWith(ApplicationExtension.class)
final class PositionMarkerTest {
  private static final SlotPlaces RING = SlotPlaces.ring(new Spot(300, 200), 150, 8);

  @Test
  void goesAroundTheRingAndNotThroughIt(FxRobot robot) {
    robot.interact(
        () -> {
          PositionMarker marker = new PositionMarker("put", "put");
          marker.setSize(10);
          marker.point(RING, 0, 12, 0, 1);
          assertThat(marker.setOut(RING, 4, 0)).isTrue();
          for (int i = 0; i <= 40; i++) {
            marker.move(i / 40.0);
            assertThat(distance(marker)).isGreaterThanOrEqualTo(150 - 1e-6);
          }
          assertThat(marker.getTranslateX()).isCloseTo(300, within(1e-6));
          assertThat(marker.getTranslateY()).isCloseTo(350, within(1e-6));
        });
  }

  @Test
  void takesTheShorterWay(FxRobot robot) {
    robot.interact(
        () -> {
          PositionMarker marker = new PositionMarker("take", "take");
          marker.setSize(10);
          marker.point(RING, 7, 12, 0, 1);
          marker.setOut(RING, 1, 0);
          for (int i = 0; i <= 40; i++) {
            marker.move(i / 40.0);
            assertThat(marker.getTranslateY()).isLessThan(200);
          }
        });
  }

  private static double distance(PositionMarker marker) {
    return Math.hypot(marker.getTranslateX() - 300, marker.getTranslateY() - 200);
  }
}
