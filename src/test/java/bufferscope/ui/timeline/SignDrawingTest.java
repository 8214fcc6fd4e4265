package bufferscope.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The signs on lanes of any colour. */
@ExtendWith(ApplicationExtension.class)
final class SignDrawingTest {
  private static final int SIDE = 30;
  private static final int SIZE = 5;

  @Start
  void open(Stage stage) {}

  /** From the left or the right, the eye comes over the colour of the ground before the sign. */
  @ParameterizedTest
  @EnumSource
  void anEdgePartsEachSignFromTheLane(Sign sign, FxRobot robot) {
    AtomicReference<PixelReader> drawn = new AtomicReference<>();
    robot.interact(
        () -> {
          Canvas canvas = new Canvas(SIDE, SIDE);
          GraphicsContext g = canvas.getGraphicsContext2D();
          g.setFill(Color.ORANGE);
          g.fillRect(0, 0, SIDE, SIDE);
          new SignDrawing(g, Color.WHITE, Color.BLACK, Color.RED)
              .draw(sign, SIDE / 2.0, SIDE / 2.0, SIZE);
          drawn.set(canvas.snapshot(null, null).getPixelReader());
        });
    boolean dark = false;
    for (int x = 0; x < SIDE / 2; x++) {
      dark |= drawn.get().getColor(x, SIDE / 2).getBrightness() < 0.35;
    }
    assertThat(dark).as("an edge of %s", sign).isTrue();
    if (sign == Sign.SIGNAL_TO_NONE) {
      assertThat(drawn.get().getColor(SIDE / 2, SIDE / 2)).as("inside").isEqualTo(Color.BLACK);
    }
  }
}
