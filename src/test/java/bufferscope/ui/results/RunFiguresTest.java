package bufferscope.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Role;
import bufferscope.explore.time.VirtualRun;
import bufferscope.trace.Witness;
import bufferscope.ui.App;
import bufferscope.ui.text.Texts;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.io.IOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The figures of a run in the panel of its results. */
@ExtendWith(ApplicationExtension.class)
final class RunFiguresTest {
  private static final long SECOND = 1_000_000_000;

  private final VirtualRun run =
      new VirtualRun(
          Scenario.FIRST_STEPS
              .withTiming(Role.PRODUCER, new Timing(new Rate(20), Distribution.UNIFORM))
              .withTiming(Role.CONSUMER, new Timing(new Rate(20), Distribution.UNIFORM)),
          Witness.NONE);

  private RunFiguresController controller;
  private Label figures;

  @Start
  void open(Stage stage) throws IOException {
    FXMLLoader loader =
        new FXMLLoader(RunFiguresController.class.getResource("figures.fxml"), Texts.bundle());
    figures = loader.load();
    controller = loader.getController();
    Scene scene = new Scene(figures);
    scene.getStylesheets().add(App.class.getResource("app.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
  }

  private Label after(FxRobot robot, long seconds) {
    run.goOn(seconds * SECOND);
    robot.interact(() -> controller.show(run.observation().measures()));
    return figures;
  }

  @Test
  void theySayOverWhatAndHowSureTheyAre(FxRobot robot) {
    assertThat(after(robot, 5).isVisible()).isFalse();
    Label figures = after(robot, 400);
    assertThat(figures.isVisible()).isTrue();
    assertThat(figures.getText())
        .matches(
            """
            Since the start: \\d+ s, settled(
            The first [0-9.]+ s are left out)?
            [0-9.]+ ± [0-9.]+ items/s
            [0-9.]+ ± [0-9.]+ stored
            [0-9.]+ ± [0-9.]+ s in the buffer
            Little’s law: [0-9.]+ stored =
            [0-9.]+ items/s × [0-9.]+ s = [0-9.]+""");
  }

  @Test
  void theyBeginAnewWhenASettingChanges(FxRobot robot) {
    after(robot, 20);
    run.observation().settingChanged();
    assertThat(after(robot, 25).isVisible()).isFalse();
    assertThat(after(robot, 40).getText()).startsWith("Since a setting changed: ");
  }
}
