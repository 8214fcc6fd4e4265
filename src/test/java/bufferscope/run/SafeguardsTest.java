package bufferscope.run;

import static bufferscope.testing.WatchedRun.finite;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.SafeguardEvent.ItemRefused;
import bufferscope.event.SafeguardEvent.Refusal;
import bufferscope.event.SafeguardEvent.ThreadRestarted;
import bufferscope.measure.Results.ItemVerdict;
import bufferscope.measure.Violation;
import bufferscope.measure.ViolationKind;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.trace.Safeguards;
import bufferscope.trace.Safeguards.DeadLetter;
import bufferscope.trace.Safeguards.Shutdown;
import bufferscope.trace.ThreadState.Status;
import bufferscope.work.EndOfStream;
import bufferscope.work.FaultInjection;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.SafeguardSettings.Rescue;
import bufferscope.work.Scenario;
import bufferscope.work.Workload;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each item that a safeguard keeps out has an event, and no other item is missing. */
final class SafeguardsTest {
  private static final Rate SLOW = new Rate(0.1);
  private static final Duration NONE = Duration.ZERO;

  @RegisterExtension final TestThreads threads = new TestThreads();

  private static Scenario with(
      Scenario scenario, FaultInjection faults, SafeguardSettings safeguards) {
    return scenario
        .withWorkload(scenario.workload().withFaultInjection(faults))
        .withSafeguards(safeguards);
  }

  private static Safeguards safeguards(WatchedRun run) {
    return run.state().safeguards();
  }

  private static Scenario attacked(SafeguardSettings safeguards) {
    return with(
        finite(2, 2, 4, 10, Rate.UNLIMITED, Rate.UNLIMITED), new FaultInjection(1, 0), safeguards);
  }

  @Test
  void theItemsOfAHostileProducerAreKeptOut() throws InterruptedException {
    WatchedRun run =
        WatchedRun.played(
            attacked(new SafeguardSettings(NONE, true, true, 0, Rescue.NONE, 0, NONE)));
    assertThat(safeguards(run).refused())
        .isEqualTo(Map.of(Refusal.FORGED, 2L, Refusal.ALTERED, 2L, Refusal.REPLAYED, 2L));
    assertThat(safeguards(run).lastDeadLetters())
        .hasSize(2)
        .allMatch(letter -> letter.thread().equals("P2") && letter.cause().contains("value: -1"));
    assertThat(run.state().finished()).isEqualTo(12);
    assertThat(run.frame().verdict().first()).isEmpty();
  }

  @Test
  void itemsThatNoSafeguardKeepsOutAreUsed() throws InterruptedException {
    WatchedRun run = WatchedRun.played(attacked(SafeguardSettings.OFF));
    assertThat(safeguards(run)).isEqualTo(Safeguards.NONE);
    assertThat(run.state().finished()).isEqualTo(20);
    assertThat(run.frame().verdict().first())
        .hasSize(8)
        .allMatch(violation -> violation.kind() == ViolationKind.BAD_ITEM_USED)
        .extracting(Violation::message)
        .allMatch(message -> message.matches("C[12] used item \\d+, which was \\w+"));
  }

  @Test
  void sealsReachToTheEnd() throws InterruptedException {
    Scenario scenario = attacked(new SafeguardSettings(NONE, true, true, 0, Rescue.NONE, 0, NONE));
    WatchedRun run =
        WatchedRun.played(scenario.withWorkload(scenario.workload().withEnd(EndOfStream.SENTINEL)));
    assertThat(run.state().finished()).isEqualTo(13);
    assertThat(run.frame().verdict().first()).isEmpty();
  }

  @Test
  void theTimeOfAPutIsThatOfTheRun() {
    Duration limit = Duration.ofMillis(30);
    SafeguardSettings limited = new SafeguardSettings(limit, false, false, 0, Rescue.NONE, 0, NONE);
    Scenario scenario =
        with(finite(1, 1, 1, 5, Rate.UNLIMITED, SLOW), FaultInjection.NONE, limited);
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().setTempo(Tempo.SLOW); // in which so much real time passes much sooner
      run.run().start();
      run.until(r -> safeguards(r).allRefused() > 0);
      long refused = run.events(ItemRefused.class).findFirst().orElseThrow().at();
      long waited =
          run.events(BeganWaiting.class).filter(BeganWaiting::timed).findFirst().orElseThrow().at();
      assertThat(refused - waited).isGreaterThanOrEqualTo(limit.toNanos());
    }
  }

  @Test
  void aPutThatTakesTooLongIsRefused() {
    SafeguardSettings limited =
        new SafeguardSettings(Duration.ofMillis(20), false, false, 0, Rescue.NONE, 0, NONE);
    Scenario scenario =
        with(finite(1, 1, 1, 5, Rate.UNLIMITED, SLOW), FaultInjection.NONE, limited);
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().start();
      run.until(r -> r.thread("P1").status() == Status.ENDED);
      assertThat(safeguards(run).refused()).containsOnlyKeys(Refusal.BUFFER_FULL);
      assertThat(safeguards(run).allRefused()).isBetween(3L, 4L);
      assertThat(run.frame().verdict().first()).isEmpty();
    }
  }

  @Test
  void aProducerBeyondItsQuotaIsRefused() {
    SafeguardSettings quota = new SafeguardSettings(NONE, false, false, 2, Rescue.NONE, 0, NONE);
    Scenario scenario = with(finite(1, 1, 8, 10, Rate.UNLIMITED, SLOW), FaultInjection.NONE, quota);
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().start();
      run.until(r -> r.thread("P1").status() == Status.ENDED);
      assertThat(safeguards(run).refused()).containsOnlyKeys(Refusal.QUOTA);
      assertThat(safeguards(run).allRefused()).isBetween(7L, 8L);
      assertThat(run.frame().verdict().first()).isEmpty();
    }
  }

  private static Scenario crashing(int capacity, Rescue rescue, int restarts) {
    return with(
        finite(1, 1, capacity, 10, Rate.UNLIMITED, Rate.UNLIMITED),
        new FaultInjection(0, 3),
        new SafeguardSettings(NONE, true, true, 0, rescue, restarts, NONE));
  }

  @Test
  void aConsumerThatCrashesPutsItsItemAside() throws InterruptedException {
    WatchedRun run = WatchedRun.played(crashing(2, Rescue.DEAD_LETTER, 3));
    assertThat(safeguards(run).lastDeadLetters())
        .extracting(letter -> letter.item().number())
        .containsExactly(3L, 6L, 9L);
    assertThat(safeguards(run).lastDeadLetters())
        .extracting(DeadLetter::cause)
        .contains("IllegalStateException: crashed with item 3 in hands");
    assertThat(run.events(ThreadRestarted.class))
        .extracting(ThreadRestarted::restart)
        .containsExactly(1, 2, 3);
    assertThat(safeguards(run).restarts()).isEqualTo(3);
    assertThat(run.state().finished()).isEqualTo(7);
    assertThat(run.frame().verdict().first()).isEmpty();
  }

  @Test
  void aConsumerThatCrashesReturnsItsItem() throws InterruptedException {
    WatchedRun run = WatchedRun.played(crashing(16, Rescue.RETURN, 100));
    assertThat(safeguards(run).returned())
        .isPositive()
        .isEqualTo(safeguards(run).restarts())
        .isEqualTo(
            run.frame().results().consumed().stream()
                .filter(entry -> entry.mark() == ItemVerdict.NOT_USED)
                .count());
    assertThat(safeguards(run).deadLetters()).isZero();
    assertThat(run.state().finished()).isEqualTo(10);
    assertThat(run.frame().verdict().first()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"RETURN", "DEAD_LETTER"})
  void anItemThatFindsNoFreeSlotIsPutAside(Rescue rescue) throws InterruptedException {
    Scenario scenario = crashing(1, rescue, 100).withMechanism(Mechanism.TASK_QUEUE);
    WatchedRun run =
        WatchedRun.played(scenario.withWorkload(scenario.workload().withEnd(EndOfStream.JOIN)));
    assertThat(safeguards(run).deadLetters()).isEqualTo(3);
    assertThat(run.state().finished()).isEqualTo(7);
    assertThat(run.frame().verdict().first()).isEmpty();
  }

  @Test
  void aConsumerIsNotStartedAgainForEver() {
    try (WatchedRun run = WatchedRun.open(crashing(2, Rescue.DEAD_LETTER, 1))) {
      run.run().start();
      run.until(r -> r.thread("C1").status() == Status.FAILED);
      assertThat(safeguards(run).restarts()).isEqualTo(1);
      assertThat(safeguards(run).deadLetters()).isEqualTo(2);
      assertThat(run.thread("C1").hands()).isNull();
    }
  }

  private static Scenario endless(Rate consumption, Duration shutdownLimit) {
    return with(
        finite(2, 2, 4, Workload.ENDLESS, Rate.UNLIMITED, consumption),
        FaultInjection.NONE,
        new SafeguardSettings(NONE, false, false, 0, Rescue.NONE, 0, shutdownLimit));
  }

  private static WatchedRun shutDown(Scenario scenario) throws InterruptedException {
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().start();
      run.until(r -> r.state().made() > 3);
      run.run().shutDown();
      assertThat(run.run().awaitEnd(TestThreads.LONG)).isTrue();
      run.look();
      return run;
    }
  }

  private static Shutdown shutdown(WatchedRun run) {
    return Objects.requireNonNull(safeguards(run).shutdown());
  }

  @Test
  void anOrderlyShutdownUsesUpTheRest() throws InterruptedException {
    WatchedRun run = shutDown(endless(Rate.UNLIMITED, Duration.ofMinutes(1)));
    assertThat(shutdown(run).left()).isZero();
    assertThat(run.state().finished()).isEqualTo(run.state().made());
    assertThat(run.frame().verdict().first()).isEmpty();
  }

  @Test
  void aShutdownThatTakesTooLongTellsWhatWasLeft() throws InterruptedException {
    WatchedRun run = shutDown(endless(SLOW, Duration.ofMillis(50)));
    assertThat(shutdown(run).left())
        .isPositive()
        .isEqualTo(run.state().buffer().occupancy() + run.state().inHands());
    assertThat(shutdown(run).limitNanos()).isEqualTo(50_000_000);
  }

  @Test
  void withoutATimeLimitARunJustStops() throws InterruptedException {
    assertThat(safeguards(shutDown(endless(SLOW, NONE))).shutdown()).isNull();
  }
}
