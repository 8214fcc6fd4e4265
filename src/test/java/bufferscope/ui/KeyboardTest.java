package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.ui.look.Theme;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window without a mouse. */
@ExtendWith(ApplicationExtension.class)
final class KeyboardTest {
  private MainWindowRobot window;

  @Start
  void open(Stage stage) throws IOException {
    window = new MainWindowRobot(stage);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void spaceRunsAndPausesWhereverTheFocusIs() {
    for (String focused : new String[] {"#runButton", "#resetButton", "#capacity .slider"}) {
      window.focus(focused);
      window.key(KeyCode.SPACE);
      window.waitFor("running", () -> window.text("#phase").equals("Running"));
      window.key(KeyCode.SPACE);
      window.waitFor("paused", () -> window.text("#phase").equals("Paused"));
    }
  }

  @Test
  void enterPressesTheFocusedButton() {
    window.focus("#runButton");
    window.key(KeyCode.ENTER);
    window.waitFor("running", () -> window.text("#phase").equals("Running"));
    window.focus("#resetButton");
    window.key(KeyCode.ENTER);
    window.waitFor("ready", () -> window.text("#phase").equals("Ready"));
  }

  @Test
  void lettersStepAndReset() {
    window.focus("#runButton");
    window.key(KeyCode.S);
    window.waitFor("paused", () -> window.text("#phase").equals("Paused"));
    window.key(KeyCode.R);
    window.waitFor("ready", () -> window.text("#phase").equals("Ready"));
  }

  @Test
  void plusAndMinusChangeTheCapacity() {
    window.focus("#runButton");
    window.key(KeyCode.ADD);
    window.key(KeyCode.EQUALS);
    assertThat(window.value("#capacity")).isEqualTo("10");
    window.key(KeyCode.MINUS);
    assertThat(window.value("#capacity")).isEqualTo("9");
    window.waitFor("9 slots in force", () -> window.capacityInForce() == 9);
  }

  @Test
  void arrowsMoveTheFocusedSlider() {
    window.focus("#production .slider");
    window.key(KeyCode.RIGHT);
    assertThat(window.value("#production")).isEqualTo("2.1");
    window.key(KeyCode.LEFT);
    window.key(KeyCode.LEFT);
    assertThat(window.value("#production")).isEqualTo("1.9");
  }

  @Test
  void keysTypeWhereTextIsTyped() {
    window.focus("#production .value-field");
    window.key(KeyCode.SPACE);
    window.key(KeyCode.R);
    window.awaitFrames(3);
    assertThat(window.text("#phase")).isEqualTo("Ready");
    assertThat(window.value("#production")).contains("r");
  }

  @Test
  void tabReachesEveryControlAndComesBack() {
    window.openMore();
    window.focus("#runButton");
    Set<Node> reached = new LinkedHashSet<>();
    while (reached.add(window.scene().getFocusOwner())) {
      window.key(KeyCode.TAB);
    }
    assertThat(reached).contains(FocusableNodes.in(window.root()).toArray(Node[]::new));
  }

  @Test
  void textGrowsAndShrinks() {
    window.focus("#runButton");
    double before = window.node("#runButton").getBoundsInLocal().getHeight();
    window.key(KeyCode.CONTROL, KeyCode.PLUS);
    window.key(KeyCode.CONTROL, KeyCode.EQUALS);
    window.awaitFrames(2);
    assertThat(window.node("#runButton").getBoundsInLocal().getHeight()).isGreaterThan(before);
    window.key(KeyCode.CONTROL, KeyCode.DIGIT0);
    window.awaitFrames(2);
    assertThat(window.node("#runButton").getBoundsInLocal().getHeight()).isEqualTo(before);
    for (int i = 0; i < 15; i++) {
      window.key(KeyCode.CONTROL, KeyCode.ADD);
    }
    window.takePicture("text-200");
    window.interact(window.window()::hide);
    assertThat(window.savedAppearance().textPercent()).isEqualTo(200);
  }

  @Test
  void themeChanges() {
    window.focus("#runButton");
    window.key(KeyCode.CONTROL, KeyCode.D);
    assertThat(window.root().getStyleClass()).contains("dark");
    window.takePicture("dark");
    window.interact(window.window()::hide);
    assertThat(window.savedAppearance().theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void keysAreListed() {
    window.key(KeyCode.F1);
    window.waitFor("keys", window::showsOverlay);
    window.takePicture("keys");
    window.key(KeyCode.F1);
    window.waitFor("no keys", () -> !window.showsOverlay());
  }

  @Test
  void fullScreenAndBack() {
    window.key(KeyCode.F11);
    window.waitFor("full screen", () -> window.window().isFullScreen());
    window.key(KeyCode.F11);
    window.waitFor("no full screen", () -> !window.window().isFullScreen());
  }
}
