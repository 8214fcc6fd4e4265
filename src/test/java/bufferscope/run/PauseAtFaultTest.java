package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.measure.Fault;
import bufferscope.measure.ViolationKind;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.trace.ThreadState.Status;
import bufferscope.work.FaultInjection;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Workload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run that is paused when something goes wrong. */
@ExtendWith(TestThreads.class)
final class PauseAtFaultTest {
  private static final int CONSUMER = 2;

  /** A producer at full speed overwrites what the consumer, which stands still, does not read. */
  private static WatchedRun overwriting(boolean pausing) {
    WatchedRun run =
        WatchedRun.open(
            WatchedRun.scenario(1, 1, Rate.UNLIMITED, Rate.UNLIMITED)
                .withMechanism(Mechanism.PIPELINE_UNGUARDED));
    run.run().setPaused(CONSUMER, true);
    run.run().setPausingAtFaults(pausing);
    run.run().start();
    return run;
  }

  private static WatchedRun started(Scenario scenario, boolean pausing) {
    WatchedRun run = WatchedRun.open(scenario);
    run.run().setPausingAtFaults(pausing);
    run.run().start();
    return run;
  }

  private static void untilPausedBy(WatchedRun run, ViolationKind kind) {
    run.until(watched -> watched.frame().phase() == Phase.PAUSED);
    assertThat(run.frame().verdict().faults()).extracting(Fault::kind).contains(kind);
  }

  @Test
  void itIsPausedAtAViolationAndThenCountsMoreOfTheSame() {
    try (WatchedRun run = overwriting(true)) {
      untilPausedBy(run, ViolationKind.OVERWRITTEN);
      run.untilSettled();
      long violations = run.frame().verdict().count();
      run.run().start();
      run.until(watched -> watched.frame().verdict().count() > violations + 1000);
      assertThat(run.frame().phase()).isEqualTo(Phase.RUNNING);
      assertThat(run.frame().verdict().faults()).hasSize(1);
    }
  }

  @Test
  void theFrameThatEndsWithTheViolationIsTheFirstOfThePause() {
    try (WatchedRun run = overwriting(true)) {
      List<Frame> frames = new ArrayList<>();
      TestThreads.awaitUntil(
          () -> {
            frames.addAll(run.run().frames().takeAll());
            return frames.stream().anyMatch(frame -> frame.phase() == Phase.PAUSED);
          });
      Frame first =
          frames.stream().filter(frame -> frame.phase() == Phase.PAUSED).findFirst().orElseThrow();
      assertThat(first.verdict().count()).isEqualTo(1);
      assertThat(first.stopsHere()).isTrue();
      assertThat(frames.stream().filter(Frame::stopsHere)).hasSize(1);
    }
  }

  @Test
  void unlessAskedForItGoesOn() {
    try (WatchedRun run = overwriting(false)) {
      run.until(watched -> watched.frame().verdict().count() > 1000);
      assertThat(run.frame().phase()).isEqualTo(Phase.RUNNING);
    }
  }

  @Test
  void aDeadlockPausesIt() {
    Scenario scenario = WatchedRun.scenario(1, 1, Rate.UNLIMITED, Rate.UNLIMITED);
    try (WatchedRun run = started(scenario.withMechanism(Mechanism.FORGOTTEN_SIGNAL), true)) {
      untilPausedBy(run, ViolationKind.DEADLOCK);
    }
  }

  @Test
  void aThreadThatDiesPausesIt() {
    Scenario crashing =
        WatchedRun.scenario(1, 2, Rate.UNLIMITED, Rate.UNLIMITED)
            .withWorkload(Workload.DEFAULT.withFaultInjection(new FaultInjection(0, 2)));
    try (WatchedRun run = started(crashing, true)) {
      untilPausedBy(run, ViolationKind.THREAD_FAILED);
      assertThat(run.state().threads())
          .extracting(thread -> thread.status())
          .contains(Status.FAILED);
    }
  }

  @Test
  void toActWithoutTheLockDoesNotPauseIt() {
    Scenario scenario = WatchedRun.finite(1, 1, 2, 20, Rate.UNLIMITED, Rate.UNLIMITED);
    Mechanism mechanism = Mechanism.TWO_CONDITIONS_EXTRA_UNLOCK;
    try (WatchedRun run = started(scenario.withMechanism(mechanism), true)) {
      run.until(watched -> watched.frame().phase() == Phase.ENDED);
      assertThat(run.frame().verdict().faults())
          .extracting(Fault::kind)
          .isEqualTo(List.of(ViolationKind.ACTED_WITHOUT_LOCK));
    }
  }
}
