package bufferscope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The size of text follows the wish of a person and, on large screens, the window. */
@ExtendWith(ApplicationExtension.class)
final class LookTest {
  private final Look look = new Look(Appearance.USUAL);
  private final Region root = new Pane();

  @Start
  void dress(Stage stage) {
    look.dress(root);
  }

  @ParameterizedTest
  @CsvSource({
    "1024, 700, 14",
    "1920, 1080, 14",
    "3840, 1080, 14",
    "2560, 1440, 18.2",
    "2570, 1450, 18.2",
    "3840, 2160, 28"
  })
  void aLargeWindowHasLargerText(double width, double height, double pixels) {
    root.resize(width, height);
    assertThat(look.textPixelsProperty().get()).isEqualTo(pixels);
    assertThat(root.getStyle()).isEqualTo("-fx-font-size: %spx;".formatted(pixels));
  }

  @Test
  void theWishIsOnTopOfIt() {
    root.resize(3840, 2160);
    look.set(look.get().withTextPercent(150));
    assertThat(look.textPixelsProperty().get()).isEqualTo(42);
    assertThat(root.getStyleClass()).contains("large-text", "huge-text");
    root.resize(1280, 800);
    assertThat(look.textPixelsProperty().get()).isEqualTo(21);
    assertThat(root.getStyleClass()).contains("large-text").doesNotContain("huge-text");
  }
}
