package bufferscope.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.run.Tempo;
import bufferscope.testing.TestThreads;
import bufferscope.ui.session.Background;
import bufferscope.ui.session.Navigation;
import bufferscope.ui.session.Session;
import bufferscope.ui.session.ShownRun;
import bufferscope.work.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The axis of the strip. */
@ExtendWith(TestThreads.class)
final class RunAxisTest {
  private final Session session = new Session(Scenario.FIRST_STEPS, Tempo.FIRST, new Background());
  private final RunAxis axis = new RunAxis(new ShowsLive(session));

  private record ShowsLive(Session session) implements Navigation {
    @Override
    public ShownRun shown() {
      return session.live();
    }

    @Override
    public boolean isStepped() {
      return false;
    }

    @Override
    public void lookAt(long moment) {}

    @Override
    public void toNow() {}
  }

  @AfterEach
  void endRun() {
    session.live().runProperty().get().close();
  }

  /** Nanoseconds after its start, a run that waits would have an axis without readable numbers. */
  @Test
  void aRunThatHasNotBegunHasAnAxisOfSeconds() {
    assertThat(axis.all(session.live().past())).isEqualTo(new AxisRange(0, 10e9));
    axis.byEventsProperty().set(true);
    assertThat(axis.all(session.live().past())).isEqualTo(new AxisRange(0, 10));
  }
}
