package bufferscope.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The tooltip of a node when the mouse rests on it. */
@ExtendWith(ApplicationExtension.class)
final class HintTest {
  private static final int PATIENCE_SECONDS = 30;

  private final Rectangle fixed = new Rectangle(100, 100);
  private final Rectangle changing = new Rectangle(100, 100);
  private int asked;

  @Start
  void show(Stage stage) {
    Hint.setText(fixed, "always the same");
    Hint.install(changing, () -> "asked " + ++asked);
    stage.setScene(new Scene(new HBox(100, fixed, changing)));
    stage.show();
  }

  @Test
  void showsWhenTheMouseComes(FxRobot robot) throws Exception {
    assertThat(fixed.getAccessibleHelp()).isEqualTo("always the same");
    robot.moveTo(fixed).moveBy(1, 0);
    await("always the same");
    robot.moveTo(changing).moveBy(1, 0);
    await("asked 1");
    robot.moveTo(fixed).moveBy(1, 0);
    await("always the same");
    robot.moveTo(changing).moveBy(1, 0);
    await("asked 2");
  }

  private static void await(String text) throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.asyncFx(HintTest::shown).get().filter(text::equals).isPresent());
  }

  private static Optional<String> shown() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Tooltip && window.isShowing())
        .map(window -> ((Tooltip) window).getText())
        .findFirst();
  }
}
