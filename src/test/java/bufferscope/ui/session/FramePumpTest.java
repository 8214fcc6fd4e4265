package bufferscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.run.Tempo;
import bufferscope.work.Scenario;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the pump does when a view fails. */
@ExtendWith(ApplicationExtension.class)
final class FramePumpTest {
  private final IllegalStateException broken = new IllegalStateException("the pen broke");
  private final List<Throwable> told = new ArrayList<>();
  private final Session session = new Session(Scenario.FIRST_STEPS, Tempo.CALM);
  private final FramePump pump = new FramePump(session, new BrokenViews());

  @Start
  void open(Stage stage) {}

  @AfterEach
  void endRun() {
    session.runProperty().get().close();
  }

  private final class BrokenViews implements FramePump.Views {
    @Override
    public void accept(Frame frame) {}

    @Override
    public void pulse(long now) {
      throw broken;
    }

    @Override
    public void fail(Throwable failure) {
      told.add(failure);
    }
  }

  @Test
  void aFailureIsToldOnceAndEndsTheRun(FxRobot robot) {
    robot.interact(session::toggle);
    robot.interact(() -> pump.handle(1));
    assertThat(told).containsExactly(broken);
    assertThat(session.phaseProperty().get()).isIn(Phase.STOPPING, Phase.ENDED);
  }

  @Test
  void afterAFailureTheRunBeginsAnew(FxRobot robot) {
    robot.interact(() -> pump.handle(1));
    robot.interact(session::toggle);
    assertThat(session.phaseProperty().get()).isEqualTo(Phase.RUNNING);
  }
}
