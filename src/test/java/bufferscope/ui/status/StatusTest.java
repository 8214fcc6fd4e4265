package bufferscope.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.event.SlotsEvent;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.measure.Fault;
import bufferscope.measure.Invariants;
import bufferscope.measure.Meters;
import bufferscope.measure.Results;
import bufferscope.measure.RunVerdict;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.ui.App;
import bufferscope.ui.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The status bar when things go wrong. */
@ExtendWith(ApplicationExtension.class)
final class StatusTest {
  private static final PseudoClass VIOLATED = PseudoClass.getPseudoClass("violated");

  private StatusController status;
  private Parent root;

  @Start
  void open(Stage stage) throws IOException {
    FXMLLoader loader =
        new FXMLLoader(StatusController.class.getResource("status.fxml"), Texts.bundle());
    root = loader.load();
    status = loader.getController();
    Scene scene = new Scene(root);
    scene.getStylesheets().add(App.class.getResource("app.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void saysThatAllInvariantsHold(FxRobot robot) {
    robot.interact(() -> status.show(frame(new Invariants().verdict())));
    assertThat(text("#verdict")).isEqualTo("All invariants hold – 0 events checked");
    assertThat(root.getPseudoClassStates()).doesNotContain(VIOLATED);
  }

  @Test
  void namesAThreadThatDied(FxRobot robot) {
    StateFold fold = new StateFold(SystemState.EMPTY);
    fold.apply(new ThreadStarted(0, 1, "P1", Role.PRODUCER));
    Invariants invariants = new Invariants();
    invariants.before(new ThreadFailed(1, 1, "no more ink"), fold);
    robot.interact(() -> status.show(frame(invariants.verdict())));
    assertThat(text("#verdict")).isEqualTo("A thread died: P1 threw no more ink");
    assertThat(root.getPseudoClassStates()).contains(VIOLATED);
  }

  @Test
  void namesAViolationAndTellsItsDetails(FxRobot robot) {
    RunVerdict broken = verdictOnReadingAnEmptySlot();
    List<Fault> details = new ArrayList<>();
    robot.interact(
        () -> {
          status.setOnDetails(details::addAll);
          status.show(frame(broken));
        });
    assertThat(text("#verdict")).endsWith(broken.first().get(0).message());
    assertThat(root.getPseudoClassStates()).contains(VIOLATED);
    robot.clickOn("#verdict");
    assertThat(details).isEqualTo(broken.faults());
  }

  @Test
  void saysWhatFailedUntilTheReset(FxRobot robot) {
    robot.interact(() -> status.fail(new IllegalStateException("no more ink")));
    assertThat(root.lookup("#failure").isVisible()).isTrue();
    assertThat(text("#failure")).contains("no more ink");
    robot.interact(status::reset);
    assertThat(root.lookup("#failure").isVisible()).isFalse();
  }

  @Test
  void countsWhatHappensInASecond(FxRobot robot) {
    robot.interact(
        () -> {
          status.toggleSpeed();
          for (long millis = 1; millis <= 2001; millis += 20) {
            status.pulse(millis * 1_000_000);
          }
        });
    assertThat(text("#frameRate")).isEqualTo("50 frames/s");
  }

  @Test
  void theSpeedOfTheProgramStandsBehindAKey(FxRobot robot) {
    assertThat(root.lookup("#speed").isVisible()).isFalse();
    robot.interact(status::toggleSpeed);
    assertThat(root.lookup("#speed").isVisible()).isTrue();
  }

  @Test
  void aRunThatBeginsAnewHasNoNegativeRate() {
    RateMeter meter = new RateMeter();
    meter.reach(1, 1000);
    meter.reach(500_000_001, 10);
    meter.reach(1_500_000_001, 15);
    assertThat(meter.perSecond()).isGreaterThanOrEqualTo(0);
    meter.reach(2_500_000_001L, 25);
    assertThat(meter.perSecond()).isEqualTo(10);
  }

  private static RunVerdict verdictOnReadingAnEmptySlot() {
    StateFold fold = new StateFold(SystemState.EMPTY);
    fold.apply(new SlotsEvent.SlotsCreated(0, 0, 2));
    Invariants invariants = new Invariants();
    SlotsEvent.SlotRead read = new SlotsEvent.SlotRead(1, 7, 0, new Item(3, 1));
    invariants.before(read, fold);
    return invariants.verdict();
  }

  private static Frame frame(RunVerdict verdict) {
    StateFold fold = new StateFold(SystemState.EMPTY);
    return new Frame(
        Phase.RUNNING,
        0,
        fold.state(),
        List.of(),
        0,
        new Meters(fold).measures(),
        verdict,
        Results.NONE);
  }

  private String text(String query) {
    return ((Labeled) root.lookup(query)).getText();
  }
}
