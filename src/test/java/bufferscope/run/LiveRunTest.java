package bufferscope.run;

import static bufferscope.run.LiveRun.CONTROL_THREAD;
import static bufferscope.testing.TestThreads.LONG;
import static bufferscope.testing.WatchedRun.finite;
import static bufferscope.testing.WatchedRun.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import bufferscope.event.Event;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.ChangedSetting;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.event.ThreadEvent.SettingChanged;
import bufferscope.event.ThreadEvent.Slept;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadResumed;
import bufferscope.event.ThreadEvent.Woke;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.trace.Trace;
import bufferscope.trace.Witness;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real threads do what the controls say. */
final class LiveRunTest {
  private static final Rate SLOW = new Rate(0.1);
  private static final Rate FAST = new Rate(500);

  @RegisterExtension final TestThreads threads = new TestThreads();

  private static Timing constant(Rate rate) {
    return new Timing(rate, Distribution.CONSTANT);
  }

  private static boolean holdsLock(WatchedRun run, String thread) {
    return run.thread(thread).status() == Status.HOLDS_LOCK;
  }

  @Test
  void nothingMovesBeforeTheStart() {
    try (WatchedRun run = WatchedRun.open(scenario(2, 2, FAST, FAST))) {
      run.untilSettled();
      run.frames(5);
      assertThat(run.run().phase()).isEqualTo(Phase.READY);
      assertThat(run.state().threads()).hasSize(5).allMatch(t -> t.status() == Status.WORKING);
      assertThat(run.state().made()).isZero();
      assertThat(run.frame().at()).isZero();
    }
  }

  @Test
  void workersTakeABreakWhileMoreEventsAreUnreadThanTheyMay() {
    Scenario scenario = scenario(2, 2, Rate.UNLIMITED, Rate.UNLIMITED);
    int always = -1;
    try (WatchedRun run = WatchedRun.of(LiveRun.open(scenario, always, Witness.NONE))) {
      run.run().start();
      run.run().setCapacity(3);
      run.until(r -> r.state().buffer().capacity() == 3); // "You" is never held up
      run.untilSettled();
      run.stopped();
      assertThat(run.state().made()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theLockIsAsFairAsTheScenarioSays(boolean fair) {
    try (WatchedRun run = WatchedRun.open(scenario(1, 1, FAST, FAST).withFair(fair))) {
      run.frames(1);
      assertThat(run.state().locks()).extracting(LockState::fair).containsExactly(fair);
    }
  }

  @Test
  void aFiniteRunEndsByItself() throws InterruptedException {
    Scenario scenario = finite(3, 2, 4, 50, Rate.UNLIMITED, Rate.UNLIMITED);
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().start();
      assertThat(run.run().awaitEnd(LONG)).isTrue();
      run.look();
      assertThat(run.frame().phase()).isEqualTo(Phase.ENDED);
      assertThat(run.state().made()).isEqualTo(150);
      assertThat(run.state().finished()).isEqualTo(150);
      assertThat(run.frame().verdict().holds()).isTrue();
      assertThat(run.frame().measures().finished()).isEqualTo(150);
    }
  }

  @Test
  void aFiniteRunEndsThoughADeadThreadHoldsAnItem() throws InterruptedException {
    try (WatchedRun run = WatchedRun.open(finite(1, 2, 4, 20, Rate.UNLIMITED, SLOW))) {
      run.run().start();
      run.until(r -> r.thread("C1").hands() != null && r.thread("C1").workNanos() > 0);
      run.run().interrupt(run.thread("C1").id());
      run.run().setTiming(Role.CONSUMER, constant(Rate.UNLIMITED));
      assertThat(run.run().awaitEnd(LONG)).isTrue();
      run.look();
      assertThat(run.state().finished()).isEqualTo(19);
      assertThat(run.state().inHands()).isEqualTo(1);
    }
  }

  @Test
  void theTraceLeadsToTheLastState() {
    try (WatchedRun run = WatchedRun.open(finite(2, 2, 4, 8000, Rate.UNLIMITED, Rate.UNLIMITED))) {
      run.run().start();
      run.until(r -> r.run().phase() == Phase.ENDED);
      run.stopped();
      Trace trace = run.run().trace().join();
      assertThat(trace.start()).isNotEqualTo(SystemState.EMPTY);
      assertThat(trace.stateAfter(trace.events().size())).isEqualTo(run.state());
    }
  }

  @Test
  void theTraceCanBeHadWhileItIsPaused() {
    try (WatchedRun run = WatchedRun.open(scenario(2, 4, Rate.UNLIMITED, Rate.UNLIMITED))) {
      run.run().start();
      run.until(r -> r.eventCount() > 100);
      run.run().pause();
      run.untilSettled();
      Trace trace = run.run().trace().join();
      assertThat(trace.start()).isEqualTo(SystemState.EMPTY);
      assertThat(trace.stateAfter(trace.events().size())).isEqualTo(run.state());
    }
  }

  @Test
  void everyEventIsToldOnceOrCountedAsSkipped() {
    try (WatchedRun run = WatchedRun.open(scenario(2, 4, Rate.UNLIMITED, Rate.UNLIMITED))) {
      run.run().start();
      long looks = 0;
      while (run.eventCount() < 300_000) {
        run.frames(1);
        assertThat(run.eventCount()).isEqualTo(run.state().events());
        assertThat(run.frame().events()).hasSizeLessThanOrEqualTo(Frame.MAX_EVENTS);
        looks++;
      }
      run.stopped();
      assertThat(run.eventCount()).isEqualTo(run.state().events());
      assertThat(run.eventCount()).isGreaterThan(run.events().size());
      assertThat(looks).isPositive();
      assertThat(run.frame().verdict().holds()).isTrue();
    }
  }

  @Test
  void whoNeverLooksUntilTheEndIsToldOfAll() throws InterruptedException {
    Scenario scenario = finite(1, 1, 4, 20_000, Rate.UNLIMITED, Rate.UNLIMITED);
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().start();
      assertThat(run.run().awaitEnd(LONG)).isTrue();
      run.look();
      assertThat(run.eventCount()).isEqualTo(run.state().events());
      assertThat(run.frame().events()).hasSizeLessThanOrEqualTo(Frame.MAX_EVENTS);
    }
  }

  @Test
  void pauseStopsAllThreadsAndTheirTime() {
    try (WatchedRun run = WatchedRun.open(scenario(4, 3, FAST, FAST))) {
      run.run().start();
      run.until(r -> r.state().finished() > 20);
      run.run().pause();
      run.untilSettled();
      SystemState settled = run.state();
      long at = run.frame().at();
      run.frames(15);
      assertThat(run.state()).isEqualTo(settled);
      assertThat(run.frame().at()).isEqualTo(at);
      assertThat(run.frame().phase()).isEqualTo(Phase.PAUSED);

      run.run().start();
      run.until(r -> r.state().finished() > settled.finished() + 20);
      assertThat(run.frame().verdict().holds()).isTrue();
    }
  }

  @Test
  void sleepersKeepTheRestOfTheirSleepDuringAPause() {
    try (WatchedRun run = WatchedRun.open(scenario(1, 3, new Rate(2.5), FAST))) {
      run.run().start();
      run.until(r -> r.events(Slept.class).findAny().isPresent());
      run.run().pause();
      long pausedAt = System.nanoTime();
      run.until(r -> System.nanoTime() - pausedAt > 600_000_000);
      assertThat(run.events(Woke.class)).isEmpty();
      run.run().start();
      run.until(r -> r.events(Woke.class).findAny().isPresent());
      assertThat(run.events(Woke.class).findFirst().orElseThrow().at())
          .isGreaterThanOrEqualTo(400_000_000);
    }
  }

  @Test
  void aThreadGoesOnAfterThatWasTold() {
    try (WatchedRun run = WatchedRun.open(scenario(1, 8, FAST, FAST))) {
      run.run().start();
      int p1 = 1;
      for (int i = 0; i < 60; i++) {
        run.until(r -> !r.thread(p1).status().isOver());
        run.run().setPaused(p1, true);
        run.until(r -> r.thread(p1).paused());
        run.untilSettled();
        int before = run.events().size();
        run.run().setPaused(p1, false);
        run.until(r -> mine(r, before, p1) > 2);
        assertThat(run.events().stream().skip(before).filter(e -> e.thread() == p1))
            .first()
            .isInstanceOf(ThreadResumed.class);
      }
    }
  }

  private static long mine(WatchedRun run, int from, int thread) {
    return run.events().stream().skip(from).filter(e -> e.thread() == thread).count();
  }

  @Test
  void underTheMicroscopeTheLockIsReallyHeld() {
    try (WatchedRun run = WatchedRun.open(scenario(1, 3, FAST, SLOW))) {
      run.run().setTempo(Tempo.MICROSCOPE);
      run.run().start();
      run.until(r -> holdsLock(r, "P1"));
      run.run().setCapacity(9);
      run.until(r -> r.thread(CONTROL_THREAD).status() == Status.WANTS_LOCK);
      assertThat(holdsLock(run, "P1")).isTrue();
      assertThat(run.state().buffer().capacity()).isEqualTo(3);

      long changed = System.nanoTime(); // P1 would go on to dwell for three seconds more
      run.run().setTempo(Tempo.REAL_TIME);
      run.until(r -> r.state().buffer().capacity() == 9);
      assertThat(Duration.ofNanos(System.nanoTime() - changed)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void capacityChangesDuringAPauseOnceTheLockIsFree() {
    try (WatchedRun run = WatchedRun.open(scenario(1, 3, FAST, SLOW))) {
      run.run().setCapacity(7);
      run.until(r -> r.state().buffer().capacity() == 7);
      assertThat(run.run().phase()).isEqualTo(Phase.READY);

      run.run().setTempo(Tempo.MICROSCOPE);
      run.run().start();
      run.until(r -> holdsLock(r, "P1"));
      run.run().pause();
      run.run().setCapacity(9);
      run.untilSettled();
      run.until(r -> r.thread(CONTROL_THREAD).status() == Status.WANTS_LOCK);
      assertThat(run.state().buffer().capacity()).isEqualTo(7);
      run.run().setTempo(Tempo.REAL_TIME);
      run.run().start();
      run.until(r -> r.state().buffer().capacity() == 9);
    }
  }

  @Test
  void oneThreadPausesAlone() {
    try (WatchedRun run = WatchedRun.open(scenario(2, 8, FAST, FAST))) {
      run.run().start();
      run.until(r -> r.state().finished() > 10);
      int p1 = run.thread("P1").id();
      run.until(r -> pausesAtWork(r, p1));
      run.frames(5);
      int before = run.events().size();
      long finished = run.state().finished();
      run.until(r -> r.state().finished() > finished + 20);
      assertThat(run.events().stream().skip(before + 1)).noneMatch(e -> e.thread() == p1);

      run.run().setPaused(p1, false);
      int resumed = run.events().size();
      run.until(r -> r.events().stream().skip(resumed).anyMatch(e -> made(e, p1)));
      assertThat(run.thread(p1).paused()).isFalse();
    }
  }

  /** Pauses the thread again and again until that does not hit it at the buffer, or in the lock. */
  private static boolean pausesAtWork(WatchedRun run, int thread) {
    boolean atWork = run.thread(thread).status() == Status.WORKING;
    run.run().setPaused(thread, atWork);
    return atWork && run.thread(thread).paused();
  }

  private static boolean made(Event event, int thread) {
    return event instanceof ItemMade && event.thread() == thread;
  }

  @Test
  void aThreadInterruptedDuringItsPauseEndsAfterwards() {
    try (WatchedRun run = WatchedRun.open(scenario(2, 8, FAST, FAST))) {
      run.run().start();
      int p1 = 1;
      run.run().setPaused(p1, true);
      run.until(r -> r.thread(p1).paused());
      run.run().interrupt(p1);
      run.frames(5);
      assertThat(run.thread(p1).status().isOver()).isFalse();
      run.run().setPaused(p1, false);
      run.until(r -> r.thread(p1).ending() == Ending.INTERRUPTED);
      long finished = run.state().finished();
      run.until(r -> r.state().finished() > finished + 10);
      assertThat(run.frame().verdict().holds()).isTrue();

      run.run().setThreads(Role.PRODUCER, 2);
      run.until(r -> r.living(Role.PRODUCER) == 2);
      assertThat(run.state().threads()).extracting("name").doesNotHaveDuplicates();
    }
  }

  private static int waitingForSlot(WatchedRun run) {
    return run.state().conditions().get(0).waiting().size();
  }

  @Test
  void aSettingThatChangesDuringTheRunIsAnEvent() {
    try (WatchedRun run = WatchedRun.open(scenario(2, 2, FAST, FAST))) {
      run.run().setTiming(Role.PRODUCER, constant(SLOW)); // before the run, and so none
      run.run().start();
      run.until(r -> r.state().made() > 0);
      run.run().setTiming(Role.PRODUCER, constant(SLOW)); // no change
      run.run().setTiming(Role.PRODUCER, constant(FAST));
      run.run().setTiming(Role.CONSUMER, constant(Rate.UNLIMITED));
      int last = run.thread("C2").id();
      run.run().setRate(last, SLOW);
      run.run().pause();
      run.run().setThreads(Role.CONSUMER, 3);
      run.until(r -> r.events(SettingChanged.class).count() == 4);
      assertThat(run.events(SettingChanged.class))
          .extracting(SettingChanged::thread, SettingChanged::setting, SettingChanged::value)
          .containsExactly(
              tuple(CONTROL_THREAD, ChangedSetting.PRODUCTION_RATE, 500.0),
              tuple(CONTROL_THREAD, ChangedSetting.CONSUMPTION_RATE, Double.POSITIVE_INFINITY),
              tuple(last, ChangedSetting.THREAD_RATE, 0.1),
              tuple(CONTROL_THREAD, ChangedSetting.CONSUMERS, 3.0));
    }
  }

  @Test
  void producersBlockedInAFullBufferLeaveWithEmptyHands() {
    try (WatchedRun run = WatchedRun.open(scenario(4, 2, Rate.UNLIMITED, SLOW))) {
      run.run().start();
      run.until(r -> haveItems(r, "C1", "C2", "C3", "C4") && waitingForSlot(r) == 4);
      run.run().setThreads(Role.PRODUCER, 1);
      run.run().setPaused(run.thread("P4").id(), true); // comes too late
      run.frames(5);
      assertThat(run.living(Role.PRODUCER)).isEqualTo(4);
      assertThat(run.thread("P4").paused()).isFalse();
      run.run().setTiming(Role.CONSUMER, constant(Rate.UNLIMITED));
      run.until(r -> r.living(Role.PRODUCER) == 1);
      assertThat(run.state().threads()).noneMatch(thread -> thread.ending() != null);
    }
  }

  private static boolean haveItems(WatchedRun run, String... threads) {
    return Stream.of(threads).allMatch(name -> run.thread(name).hands() != null);
  }

  @Test
  void threadsThatAreAskedToLeaveDuringAPauseLeaveAfterwards() {
    try (WatchedRun run = WatchedRun.open(scenario(4, 2, FAST, FAST))) {
      run.run().start();
      run.until(r -> r.state().finished() > 10);
      run.run().setPaused(run.thread("C4").id(), true);
      run.run().pause();
      run.run().setThreads(Role.PRODUCER, 1);
      run.run().setThreads(Role.CONSUMER, 1);
      run.untilSettled();
      assertThat(run.living(Role.PRODUCER)).isEqualTo(4);
      run.run().start();
      run.until(r -> r.living(Role.PRODUCER) == 1 && r.living(Role.CONSUMER) == 1);
      assertThat(run.state().threads()).noneMatch(t -> t.ending() != null || t.paused());
      assertThat(run.events(ThreadEnded.class)).allMatch(e -> e.ending() == Ending.RETIRED);
    }
  }

  @Test
  void threadsComeAndGoWithoutLosingAnItem() {
    try (WatchedRun run = WatchedRun.open(scenario(2, 4, FAST, FAST))) {
      run.run().start();
      for (int i = 0; i < 40; i++) {
        int producers = 1 + i * 5 % 8;
        int consumers = 1 + i * 3 % 8;
        run.run().setThreads(Role.PRODUCER, producers);
        run.run().setThreads(Role.CONSUMER, consumers);
        run.until(r -> r.living(Role.PRODUCER) >= producers);
      }
      run.run().setThreads(Role.PRODUCER, 3);
      run.run().setThreads(Role.CONSUMER, 3);
      run.until(r -> r.living(Role.PRODUCER) == 3 && r.living(Role.CONSUMER) == 3);
      assertThat(run.state().threads()).hasSize(7).noneMatch(t -> t.ending() != null);
      assertThat(run.state().threads()).extracting("name").doesNotHaveDuplicates();
      run.stopped();
      assertThat(run.frame().verdict().holds()).isTrue();
      SystemState end = run.state();
      assertThat(end.made()).isEqualTo(end.finished() + end.inHands() + end.buffer().occupancy());
    }
  }

  @ParameterizedTest
  @EnumSource(names = "STOPPING", mode = EnumSource.Mode.EXCLUDE)
  void canBeStoppedInEachPhase(Phase phase) throws InterruptedException {
    try (WatchedRun run = WatchedRun.open(scenario(4, 2, FAST, FAST))) {
      switch (phase) {
        case RUNNING -> run.run().start();
        case PAUSED -> {
          run.run().start();
          run.until(r -> r.state().finished() > 5);
          run.run().pause();
        }
        case ENDED -> run.run().close();
        default -> {}
      }
      run.run().stop();
      assertThat(run.run().awaitEnd(LONG)).isTrue();
      run.look();
      assertThat(run.run().phase()).isEqualTo(Phase.ENDED);
      assertThat(run.frame().phase()).isEqualTo(Phase.ENDED);
      assertThat(run.living(Role.PRODUCER) + run.living(Role.CONSUMER)).isZero();
    }
  }

  @Test
  void canBeStoppedUnderTheMicroscope() {
    try (WatchedRun run = WatchedRun.open(scenario(3, 3, FAST, FAST))) {
      run.run().setTempo(Tempo.MICROSCOPE);
      run.run().start();
      run.until(r -> holdsLock(r, "P1") || holdsLock(r, "P2") || holdsLock(r, "P3"));
      run.run().setCapacity(5);
      run.stopped();
      assertThat(run.run().phase()).isEqualTo(Phase.ENDED);
      assertThat(run.frame().verdict().holds()).isTrue();
    }
  }

  @Test
  void closeWaitsThoughTheCallerIsInterrupted() {
    threads.join(
        threads.start(
            () -> {
              LiveRun run = LiveRun.open(scenario(8, 2, FAST, FAST));
              run.start();
              Thread.currentThread().interrupt();
              run.close();
              assertThat(run.phase()).isEqualTo(Phase.ENDED);
              assertThat(Thread.currentThread().isInterrupted()).isTrue();
            }));
  }

  @Test
  void refusesWhatIsOutOfRange() {
    try (WatchedRun run = WatchedRun.open(scenario(1, 1, FAST, FAST))) {
      assertThatIllegalArgumentException().isThrownBy(() -> run.run().setCapacity(0));
      assertThatIllegalArgumentException().isThrownBy(() -> run.run().setThreads(Role.PRODUCER, 0));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> run.run().setThreads(Role.CONSUMER, Team.MAX_THREADS + 1));
    }
  }
}
