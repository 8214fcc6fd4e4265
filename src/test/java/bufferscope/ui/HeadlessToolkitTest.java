package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The toolkit opens a window and draws text, with or without a display. */
@ExtendWith(ApplicationExtension.class)
final class HeadlessToolkitTest {

  private Label label;

  @Start
  void openWindow(Stage stage) {
    label = new Label("slot");
    stage.setScene(new Scene(new StackPane(label), 200, 100));
    stage.show();
  }

  @Test
  void drawsText(FxRobot robot) {
    assertThat(label.getWidth()).isGreaterThan(10);
    assertThat(coloursOf(robot.capture(label).getImage())).hasSizeGreaterThan(1);
  }

  private static Set<Integer> coloursOf(Image image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getPixelReader().getArgb(x, y));
      }
    }
    return colours;
  }
}
