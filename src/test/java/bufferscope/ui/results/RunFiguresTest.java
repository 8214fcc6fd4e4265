package bufferscope.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Role;
import bufferscope.explore.time.VirtualRun;
import bufferscope.run.Tempo;
import bufferscope.trace.Witness;
import bufferscope.ui.App;
import bufferscope.ui.session.Background;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.io.IOException;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
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

  private final Session session = new Session(Scenario.FIRST_STEPS, Tempo.CALM, new Background());
  private RunFiguresController controller;
  private Parent root;
  private Label figures;

  @Start
  void open(Stage stage) throws IOException {
    FXMLLoader loader =
        new FXMLLoader(RunFiguresController.class.getResource("figures.fxml"), Texts.bundle());
    controller = new RunFiguresController(session);
    loader.setControllerFactory(type -> controller);
    root = loader.load();
    figures = (Label) root.lookup("#runFigures");
    Scene scene = new Scene(root);
    scene.getStylesheets().add(App.class.getResource("app.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void endRun() {
    session.live().runProperty().get().close();
  }

  private Label after(FxRobot robot, long seconds) {
    run.goOn(seconds * SECOND);
    robot.interact(() -> controller.show(run.observation().measures()));
    return figures;
  }

  @Test
  void theySayOverWhatAndHowSureTheyAre(FxRobot robot) {
    assertThat(after(robot, 5).getParent().isVisible()).isFalse();
    Label figures = after(robot, 400);
    assertThat(root.isVisible()).isTrue();
    assertThat(figures.getText())
        .matches(
            """
            Since the start: \\d+ s, settled(
            The first [0-9.]+ s are left out)?
            [0-9.]+ ± [0-9.]+ items/s
            [0-9.]+ ± [0-9.]+ stored
            [0-9.]+ ± [0-9.]+ s in the buffer
            Little’s law: [0-9.]+ stored =
            [0-9.]+ items/s × [0-9.]+ s = [0-9.]+
            No formula for these settings: at most 1\\.50 items/s""");
    assertThat(isSlowSaid()).isFalse();
  }

  /** 8 slots at equal rates: the throughput is 10/11 of the rate. */
  @Test
  void theoryStandsBesideThem(FxRobot robot) {
    Timing exponential = new Timing(new Rate(20), Distribution.EXPONENTIAL);
    robot.interact(
        () -> {
          session.setTiming(Role.PRODUCER, exponential);
          session.setTiming(Role.CONSUMER, exponential);
        });
    assertThat(after(robot, 20).getText())
        .endsWith("\nTheory: 18.18 items/s, 4.00 stored, 0.220 s in the buffer");
    assertThat(isSlowSaid()).as("the tempo is not real time").isTrue();
  }

  private boolean isSlowSaid() {
    return root.lookupAll(".results-note").stream()
        .filter(Node::isVisible)
        .anyMatch(note -> ((Label) note).getText().equals(Texts.of("results.theoryLeavesOut")));
  }

  @Test
  void theyBeginAnewWhenASettingChanges(FxRobot robot) {
    after(robot, 20);
    run.observation().settingChanged();
    assertThat(after(robot, 25).getParent().isVisible()).isFalse();
    assertThat(after(robot, 40).getText()).startsWith("Since a setting changed: ");
  }

  @Test
  void theHistogramStandsBesideTheoryOnDemand(FxRobot robot) {
    after(robot, 400);
    ToggleButton shows = (ToggleButton) root.lookup("#showsHistogram");
    Node chart = root.lookup("#histogram .plot-chart");
    assertThat(chart.getParent().getParent().isVisible()).as("closed at first").isFalse();
    robot.interact(shows::fire);
    assertThat(chart.getAccessibleText())
        .startsWith("How many items were stored for which share of the time. 0 stored: ")
        .contains(". 8 stored: ")
        .doesNotContain("theory");
    assertThat(sentences()).contains("No formula: computed by simulation.");
    Timing exponential = new Timing(new Rate(20), Distribution.EXPONENTIAL);
    robot.interact(
        () -> {
          session.setTiming(Role.PRODUCER, exponential);
          session.setTiming(Role.CONSUMER, exponential);
          shows.fire();
          shows.fire();
        });
    assertThat(chart.getAccessibleText()).contains("theory 18.2 %. 1 stored: ");
    assertThat(sentences()).contains(Texts.of("results.theoryLeavesOut"));
    robot.interact(chart::requestFocus);
    robot.type(KeyCode.END);
    assertThat(sentences())
        .anyMatch(text -> text.matches("8 stored: [0-9.]+ % of the time, theory 18.2 %"));
  }

  private List<String> sentences() {
    return root.lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList();
  }
}
