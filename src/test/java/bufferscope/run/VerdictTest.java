package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.ThreadEvent.Ending;
import bufferscope.measure.Violation;
import bufferscope.measure.ViolationKind;
import bufferscope.scenario.BuiltIn;
import bufferscope.testing.SourceLines;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.trace.ThreadState.Status;
import bufferscope.work.FaultInjection;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdicts on mechanisms on real threads, beyond the built-in scenarios. */
final class VerdictTest {
  @RegisterExtension final TestThreads threads = new TestThreads();

  @ParameterizedTest
  @MethodSource("bufferscope.buffer.RightMechanismsTest#mechanisms")
  void aRightMechanismHolds(Mechanism mechanism) throws InterruptedException {
    Scenario crowd = WatchedRun.finite(3, 3, 2, 400, Rate.UNLIMITED, Rate.UNLIMITED);
    try (WatchedRun run = WatchedRun.open(crowd.withMechanism(mechanism))) {
      run.run().start();
      assertThat(run.run().awaitEnd(TestThreads.LONG)).isTrue();
      run.look();
      assertThat(run.frame().verdict().first()).isEmpty();
      assertThat(run.state().finished()).isEqualTo(1200);
    }
  }

  /** Those who come in too early were in the entry queue before the signalled thread. */
  @ParameterizedTest
  @ValueSource(strings = {"lost-wake-up", "if-instead-of-while"})
  void aFairLockDoesNotHelp(String builtIn) {
    Scenario scenario = BuiltIn.of(builtIn).orElseThrow().scenario().scenario();
    try (WatchedRun run = WatchedRun.open(scenario.withFair(true))) {
      run.run().start();
      run.until(r -> !r.frame().verdict().holds());
    }
  }

  @Test
  void whoIsInterruptedInItsWaitTakesTheLockAway() {
    Scenario fastProducer = WatchedRun.finite(1, 1, 1, 3, new Rate(8), new Rate(2));
    Mechanism mechanism = Mechanism.UNLOCK_NOT_IN_FINALLY;
    try (WatchedRun run = WatchedRun.open(fastProducer.withMechanism(mechanism))) {
      run.run().start();
      run.until(r -> r.thread("P1").status() == Status.WAITING);
      run.run().interrupt(run.thread("P1").id());
      run.until(
          r ->
              kinds(r)
                  .containsAll(List.of(ViolationKind.LOCK_NOT_RELEASED, ViolationKind.DEADLOCK)));
      assertThat(run.thread("P1").ending()).isEqualTo(Ending.INTERRUPTED);
      assertThat(run.state().locks().get(0).owner()).isEqualTo(run.thread("P1").id());
    }
  }

  @Test
  void theSecondReleaseFailsAtItsLineAndLeavesTheProducerAlone() {
    Mechanism mechanism = Mechanism.PIPELINE_DOUBLE_RELEASE;
    Scenario slowProducer = WatchedRun.finite(1, 1, 1, 3, new Rate(4), new Rate(4));
    try (WatchedRun run = WatchedRun.open(slowProducer.withMechanism(mechanism))) {
      run.run().start();
      run.until(r -> r.thread("C1").status() == Status.FAILED);
      assertThat(run.thread("C1").failure()).contains("no thread had acquired it");
      assertThat(run.thread("C1").line())
          .isEqualTo(SourceLines.line(mechanism, "take", "producerLock.release(); // throws"));
      assertThat(run.thread("C1").hands()).isNotNull();
      run.until(r -> kinds(r).contains(ViolationKind.DEADLOCK));
      assertThat(run.thread("P1").place()).isEqualTo("producerLock");
    }
  }

  @Test
  void producersWaitForEverIfTheQueueIsNotEmptied() {
    Scenario crashing =
        WatchedRun.finite(2, 1, 1, 3, Rate.UNLIMITED, Rate.UNLIMITED)
            .withMechanism(Mechanism.BLOCKING_QUEUE)
            .withWorkload(Workload.DEFAULT.withFaultInjection(new FaultInjection(0, 1)));
    try (WatchedRun run = WatchedRun.open(crashing)) {
      run.run().start();
      run.until(r -> kinds(r).contains(ViolationKind.DEADLOCK));
      assertThat(run.frame().verdict().first())
          .extracting(Violation::message)
          .contains("no thread can go on: P1, P2 wait for the queue");
    }
  }

  @Test
  void whoWaitsForALockThatIsNeverReleasedWaitsForEver() {
    Scenario scenario = BuiltIn.of("unlock-not-in-finally").orElseThrow().scenario().scenario();
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().start();
      run.until(r -> kinds(r).contains(ViolationKind.DEADLOCK));
      assertThat(run.frame().verdict().first())
          .extracting(Violation::message)
          .anyMatch(
              message ->
                  message.matches(
                      "no thread can go on: C\\d, C\\d wait for lock, which C\\d never released"));
    }
  }

  private static List<ViolationKind> kinds(WatchedRun run) {
    return run.frame().verdict().first().stream().map(Violation::kind).toList();
  }
}
