package bufferscope.ui.stage.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bufferscope.ui.stage.layout.Area;
import bufferscope.ui.stage.layout.Spot;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A text is around its spot, unless it would end outside of the picture there. */
@ExtendWith(ApplicationExtension.class)
final class SpotLabelTest {
  private static Bounds placed(Spot spot, double end, Area... taken) {
    SpotLabel label = new SpotLabel("wait-for-words");
    label.label().setText("waits for a thread of the pool, held by P1, P2");
    label.put(spot, 0.5);
    label.endBefore(end);
    label.avoid(List.of(taken));
    Pane pane = new Pane(label);
    new Scene(pane, 600, 300);
    pane.applyCss();
    pane.layout();
    return label.label().localToScene(label.label().getLayoutBounds());
  }

  @Test
  void theMiddleOfTheTextIsAtTheSpot(FxRobot robot) {
    robot.interact(
        () -> assertThat(placed(new Spot(300, 90), 600).getCenterX()).isCloseTo(300, within(1.0)));
  }

  @Test
  void theTextEndsInThePicture(FxRobot robot) {
    robot.interact(
        () -> assertThat(placed(new Spot(590, 90), 600).getMaxX()).isCloseTo(600, within(1.0)));
  }

  @Test
  void theTextIsBesideWhatItMustNotCover(FxRobot robot) {
    Area here = Area.around(new Spot(320, 100), 60, 60);
    Area below = Area.around(new Spot(280, 150), 60, 30);
    robot.interact(
        () -> {
          Bounds text = placed(new Spot(300, 110), 600, here, below);
          assertThat(text.getMaxY()).as("just above").isCloseTo(70, within(1.0));
          assertThat(text.getCenterX()).isCloseTo(300, within(1.0));
          assertThat(placed(new Spot(300, 40), 600, here).getCenterY())
              .as("nothing is there")
              .isCloseTo(40, within(1.0));
        });
  }
}
