package bufferscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bufferscope.run.Phase;
import bufferscope.run.Tempo;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.concurrent.Task;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The pump when a view fails. */
@ExtendWith(ApplicationExtension.class)
final class FramePumpTest {
  private final IllegalStateException broken = new IllegalStateException("the pen broke");
  private final List<Throwable> reported = new ArrayList<>();
  private boolean viewsBreak = true;
  private final Session session = new Session(Scenario.FIRST_STEPS, Tempo.CALM, new Background());
  private final FramePump pump = new FramePump(session, new BrokenViews());

  @Start
  void open(Stage stage) {}

  @AfterEach
  void endRun() {
    session.live().runProperty().get().close();
  }

  private final class BrokenViews implements FramePump.PulseListener {
    @Override
    public void pulse(long now) {
      if (viewsBreak) {
        throw broken;
      }
    }

    @Override
    public void fail(Throwable failure) {
      reported.add(failure);
    }
  }

  @Test
  void aFailureIsToldOnceAndEndsTheRun(FxRobot robot) {
    robot.interact(session.live()::toggle);
    robot.interact(() -> pump.handle(1));
    assertThat(reported).containsExactly(broken);
    assertThat(session.live().phaseProperty().get()).isIn(Phase.STOPPING, Phase.ENDED);
  }

  @Test
  void anErrorInTheBackgroundIsToldToo(FxRobot robot) {
    viewsBreak = false;
    Task<Void> task =
        new Task<>() {
          @Override
          protected Void call() {
            throw broken;
          }
        };
    robot.interact(() -> session.background().start("broken", task));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              robot.interact(() -> pump.handle(1));
              return !reported.isEmpty();
            });
    assertThat(reported).containsExactly(broken);
  }

  @Test
  void afterAFailureTheRunBeginsAnew(FxRobot robot) {
    robot.interact(() -> pump.handle(1));
    robot.interact(session.live()::toggle);
    assertThat(session.live().phaseProperty().get()).isEqualTo(Phase.RUNNING);
  }
}
