package bufferscope.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.RandomScheduler;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.replay.HandoverResult.HandedOver;
import bufferscope.explore.replay.HandoverResult.Reason;
import bufferscope.explore.replay.HandoverResult.Refused;
import bufferscope.measure.ViolationKind;
import bufferscope.run.Phase;
import bufferscope.run.Tempo;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.trace.Trace;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** Going on under control where a live run stands. */
@ExtendWith(TestThreads.class)
final class LiveRecordTest {
  private static final int FIRST_EVENTS = 150;
  private static final int PAUSES = 12;
  private static final int RUNS = 5;
  private static final int MORE_STEPS = 100;

  /**
   * Mechanisms in which threads meet at the slots without a lock. A thread that is stopped between
   * its act there and the event reports the act too late, so that not every record can be followed.
   */
  private static final Set<Mechanism> RACES =
      EnumSet.of(
          Mechanism.TWO_CONDITIONS_EXTRA_UNLOCK,
          Mechanism.NO_LOCK,
          Mechanism.PIPELINE_UNGUARDED,
          Mechanism.PIPELINE_DOUBLE_RELEASE);

  private static final int MOST_RECORDS = 4;
  private static final Timing FAST = new Timing(new Rate(1000), Distribution.EXPONENTIAL);

  /** The number of pictures compared. */
  private int compared;

  static Stream<Arguments> mechanismsAndLocks() {
    return Arrays.stream(Mechanism.values())
        .filter(mechanism -> !mechanism.isLiveOnly())
        .flatMap(
            mechanism -> Stream.of(Arguments.of(mechanism, false), Arguments.of(mechanism, true)));
  }

  @ParameterizedTest
  @MethodSource("mechanismsAndLocks")
  void aPausedRunIsGoneOnWithFromTheSamePicture(Mechanism mechanism, boolean fair) {
    Scenario scenario =
        Scenario.of(
            new BufferSetup(mechanism, 2, fair),
            new Team(2, FAST),
            new Team(2, FAST),
            Workload.DEFAULT);
    int records = RACES.contains(mechanism) ? MOST_RECORDS : 1;
    assertThat(IntStream.range(0, records))
        .as("runs of %s", scenario)
        .anyMatch(record -> isGoneOnWith(scenario));
  }

  /** Returns true if the run could be followed at every pause, and there was one. */
  private boolean isGoneOnWith(Scenario scenario) {
    boolean followed = true;
    compared = 0;
    try (WatchedRun live = WatchedRun.open(scenario)) {
      live.run().setTempo(new Tempo(Duration.ofMillis(2)));
      live.run().start();
      live.until(run -> run.eventCount() > FIRST_EVENTS || isOver(run));
      for (int pause = 0; pause < PAUSES && followed && !isOver(live); pause++) {
        followed = goOn(scenario, live);
        live.run().step();
        live.until(run -> run.frame().phase() == Phase.PAUSED || isOver(run));
      }
      return followed && goOn(scenario, live) && compared > 0;
    }
  }

  /**
   * At full speed, threads enter the queue in another order than their events. Now and then no
   * schedule is found for that order, and the user sees that; a schedule that is found must be
   * right.
   */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"TWO_CONDITIONS", "ONE_CONDITION_SIGNAL_ALL", "SEMAPHORES", "PIPELINE_TWO_LOCKS"})
  void manyThreadsAtAFairLockAreGoneOnWithAtFullSpeed(Mechanism mechanism) {
    Timing full = new Timing(Rate.UNLIMITED, Distribution.CONSTANT);
    Scenario scenario =
        Scenario.of(
            new BufferSetup(mechanism, 3, true),
            new Team(4, full),
            new Team(4, full),
            Workload.DEFAULT);
    int goneOn = 0;
    for (int run = 0; run < RUNS; run++) {
      try (WatchedRun live = WatchedRun.open(scenario)) {
        live.run().start();
        live.until(watched -> watched.eventCount() > FIRST_EVENTS);
        goneOn += goOn(scenario, live) ? 1 : 0;
      }
    }
    assertThat(goneOn).isPositive();
  }

  /** Returns true if it may be that nothing happens any more. */
  private static boolean isOver(WatchedRun run) {
    return run.frame().phase() == Phase.ENDED
        || run.state().threads().stream().anyMatch(thread -> thread.status() == Status.FAILED)
        || run.frame().verdict().first().stream()
            .anyMatch(found -> found.kind() == ViolationKind.DEADLOCK);
  }

  /** Goes on from where the run stands; returns true if choices were found that lead there. */
  private boolean goOn(Scenario scenario, WatchedRun live) {
    live.run().pause();
    Trace trace = live.run().trace().join();
    if (live.run().phase() != Phase.PAUSED) {
      live.until(LiveRecordTest::isOver);
      return true;
    }
    HandoverResult result = new LiveRecord(scenario, trace).handOver();
    if (trace.start().events() > 0) {
      assertThat(result).isEqualTo(new Refused(Reason.TOO_LONG)); // paused too late for that
      return true;
    }
    if (result.equals(new Refused(Reason.NO_SCHEDULE))) {
      return false;
    }
    assertThat(result).isInstanceOf(HandedOver.class);
    HandedOver handedOver = (HandedOver) result;
    Model model =
        Model.of(
            scenario.mechanism(), handedOver.bounds(), new Semantics(scenario.fair(), 0, 0, false));
    Replay replay = new Replay(model, handedOver.items());
    List<Event> events = new ArrayList<>(replay.opening());
    handedOver.schedule().forEach(choice -> events.addAll(replay.play(choice)));
    assertThat(shown(SystemState.after(events)))
        .isEqualTo(shown(trace.stateAfter(trace.events().size())));
    compared++;
    RandomScheduler scheduler = new RandomScheduler(model, 1);
    for (int step = 0; step < MORE_STEPS; step++) {
      scheduler.next(replay.state()).ifPresent(replay::play);
    }
    return true;
  }

  /** The relevant content of a picture. */
  private static List<Object> shown(SystemState state) {
    return List.of(
        state.locks(),
        state.conditions(),
        state.semaphores(),
        state.cells(),
        state.buffer().putIndex(),
        state.buffer().takeIndex(),
        state.buffer().slots().stream().map(LiveRecordTest::item).toList(),
        state.threads().stream().filter(thread -> thread.id() > 0).map(ThreadState::name).toList());
  }

  private static String item(ItemLife life) {
    return life == null ? "" : life.item().number() + (life.isStored() ? "" : " read");
  }
}
