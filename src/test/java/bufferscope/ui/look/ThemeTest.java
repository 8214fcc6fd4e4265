package bufferscope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A window without views has the colour that its style sheet will give it. */
@ExtendWith(ApplicationExtension.class)
final class ThemeTest {
  private final FxRobot robot = new FxRobot();

  @ParameterizedTest
  @EnumSource
  void theColourIsThatOfTheStyleSheet(Theme theme) {
    robot.interact(
        () -> {
          Pane root = new Pane();
          Scene scene = new Scene(root);
          scene.setUserAgentStylesheet(theme.stylesheet());
          root.applyCss();
          assertThat(root.getBackground()).isEqualTo(Background.fill(theme.background()));
        });
  }
}
