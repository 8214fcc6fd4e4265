package bufferscope.ui.counts;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Role;
import bufferscope.explore.time.VirtualRun;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.trace.Witness;
import bufferscope.ui.text.Texts;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.io.IOException;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The means among the counts say over what they were taken, and how sure they are. */
@ExtendWith(ApplicationExtension.class)
final class CountsTest {
  private static final long SECOND = 1_000_000_000;

  private final VirtualRun run =
      new VirtualRun(
          Scenario.FIRST_STEPS
              .withTiming(Role.PRODUCER, new Timing(new Rate(20), Distribution.EXPONENTIAL))
              .withTiming(Role.CONSUMER, new Timing(new Rate(20), Distribution.EXPONENTIAL)),
          Witness.NONE);

  private CountsController counts;
  private Parent root;

  @Start
  void open(Stage stage) throws IOException {
    FXMLLoader loader =
        new FXMLLoader(CountsController.class.getResource("counts.fxml"), Texts.bundle());
    root = loader.load();
    counts = loader.getController();
    stage.setScene(new Scene(root));
    stage.show();
  }

  private void showAt(FxRobot robot, long seconds) {
    run.goOn(seconds * SECOND);
    Frame frame = Frame.of(Phase.RUNNING, seconds * SECOND, run.observation(), List.of(), 0);
    robot.interact(() -> counts.show(frame));
  }

  private String text(String id) {
    return ((Label) root.lookup(id)).getText();
  }

  private List<String> means() {
    return List.of(text("#meanWait"), text("#throughput"), text("#blocked"), text("#idle"));
  }

  @Test
  void aShortRunHasMeansWithoutIntervals(FxRobot robot) {
    showAt(robot, 5);
    assertThat(text("#basis")).startsWith("Since the start, 5 s.");
    assertThat(means()).noneMatch(text -> text.contains("±"));
    assertThat(text("#throughput")).matches("1[0-9]\\.[0-9]{2}/s");
  }

  @Test
  void aLongRunHasIntervals(FxRobot robot) {
    showAt(robot, 30);
    assertThat(text("#basis")).matches("± over (29|30) s since the start, still settling");
    showAt(robot, 2000);
    assertThat(text("#basis")).matches("± over (19[0-9]{2}|2000) s since the start, settled");
    assertThat(text("#meanWait")).matches("[0-9.]+ ± [0-9.]+ ms");
    assertThat(text("#throughput")).matches("1[78]\\.[0-9]+ ± 0\\.[0-9]+/s");
    assertThat(text("#blocked")).matches("[0-9.]+ ± [0-9.]+ %");
    assertThat(text("#idle")).matches("[0-9.]+ ± [0-9.]+ %");
  }

  /** With so few items some batches have none, and the mean has no interval yet. */
  @Test
  void aMeanOfFewItemsIsShownWithoutAnInterval(FxRobot robot) {
    VirtualRun slow = new VirtualRun(Scenario.FIRST_STEPS, Witness.NONE);
    slow.goOn(12 * SECOND);
    robot.interact(
        () -> counts.show(Frame.of(Phase.RUNNING, 12 * SECOND, slow.observation(), List.of(), 0)));
    assertThat(text("#basis")).startsWith("±");
    assertThat(text("#meanWait")).matches("[0-9.]+ m?s");
  }

  @Test
  void theyBeginAnewWhenASettingChanges(FxRobot robot) {
    showAt(robot, 30);
    run.observation().settingChanged();
    showAt(robot, 35);
    assertThat(text("#basis")).startsWith("Since the start, 35 s.");
    showAt(robot, 60);
    assertThat(text("#basis")).matches("± over (29|30) s since a setting changed, .*");
  }

  @Test
  void whatDoesNotVaryHasNoInterval(FxRobot robot) {
    VirtualRun slowConsumer =
        new VirtualRun(
            Scenario.FIRST_STEPS
                .withTiming(Role.PRODUCER, new Timing(new Rate(10), Distribution.CONSTANT))
                .withTiming(Role.CONSUMER, new Timing(new Rate(5), Distribution.CONSTANT)),
            Witness.NONE);
    slowConsumer.goOn(60 * SECOND);
    robot.interact(
        () ->
            counts.show(
                Frame.of(Phase.RUNNING, 60 * SECOND, slowConsumer.observation(), List.of(), 0)));
    assertThat(text("#idle")).isEqualTo("0 %");
  }
}
