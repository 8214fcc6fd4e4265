package bufferscope.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.ThreadEvent.FailureCaught;
import bufferscope.event.ThreadEvent.ThreadInterrupted;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.explore.replay.HandoverResult;
import bufferscope.explore.replay.HandoverResult.Reason;
import bufferscope.explore.replay.HandoverResult.Refused;
import bufferscope.explore.replay.LiveRecord;
import bufferscope.run.LiveRun;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.trace.Trace;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.EndOfStream;
import bufferscope.work.FaultInjection;
import bufferscope.work.Host;
import bufferscope.work.ItemKind;
import bufferscope.work.Mechanism;
import bufferscope.work.OnError;
import bufferscope.work.Rate;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a live run cannot be stepped through from where it stands. */
@ExtendWith(TestThreads.class)
final class HandoverTest {
  private static final int MORE_THREADS = 3;

  /** More events than are recorded. */
  private static final int MANY = 100_000;

  private static final Timing FULL_SPEED = new Timing(Rate.UNLIMITED, Distribution.CONSTANT);

  /** The greatest speed at which every event is shown. */
  private static final Timing FAST = new Timing(new Rate(1000), Distribution.CONSTANT);

  private static final Scenario ORDINARY =
      Scenario.of(
          new BufferSetup(Mechanism.TWO_CONDITIONS, 2, false),
          new Team(2, FAST),
          new Team(2, FAST),
          Workload.DEFAULT);

  @ParameterizedTest
  @EnumSource
  void everyReasonComesFromSomeRun(Reason reason) {
    Scenario scenario = scenario(reason);
    try (WatchedRun live = WatchedRun.open(scenario)) {
      live.run().start();
      act(reason, live.run());
      live.until(run -> run.eventCount() > 0 && hasHappened(reason, run));
      live.run().pause();
      Trace trace = live.run().trace().join();
      Scenario claimed =
          reason == Reason.NO_SCHEDULE ? scenario.withMechanism(Mechanism.SEMAPHORES) : scenario;
      HandoverResult result = new LiveRecord(claimed, trace).handOver();
      assertThat(result).isEqualTo(new Refused(reason));
    }
  }

  @Test
  void everyReasonHasASentenceOfItsOwn() {
    assertThat(Arrays.stream(Reason.values()).map(Handover::sentence))
        .doesNotHaveDuplicates()
        .allMatch(sentence -> sentence.matches("Not step by step: .*\\."));
  }

  private static Scenario scenario(Reason reason) {
    Workload workload = ORDINARY.workload();
    return switch (reason) {
      case CLOSED_BOX -> ORDINARY.withMechanism(Mechanism.BLOCKING_QUEUE);
      case NO_CAPACITY -> ORDINARY.withBuffer(new BufferSetup(Mechanism.TASK_QUEUE, 0, false));
      case POOL -> ORDINARY.withHost(new Host(MORE_THREADS));
      case SAFEGUARDS -> ORDINARY.withSafeguards(SafeguardSettings.OFF.withSealed(true));
      case FAULT_INJECTION ->
          ORDINARY.withWorkload(workload.withFaultInjection(new FaultInjection(1, 0)));
      case END_OF_STREAM -> ORDINARY.withWorkload(workload.withEnd(EndOfStream.POISON_PILLS));
      case TYPED -> ORDINARY.withWorkload(workload.withItemKind(new ItemKind.TypedLines()));
      case WENT_ON ->
          ORDINARY
              .withMechanism(Mechanism.PIPELINE_DOUBLE_RELEASE)
              .withWorkload(workload.withOnError(OnError.GO_ON));
      case TOO_LONG ->
          ORDINARY.withTiming(Role.PRODUCER, FULL_SPEED).withTiming(Role.CONSUMER, FULL_SPEED);
      case CAPACITY_CHANGED, THREADS_CHANGED, INTERRUPTED, NO_SCHEDULE -> ORDINARY;
    };
  }

  private static void act(Reason reason, LiveRun run) {
    switch (reason) {
      case CAPACITY_CHANGED -> run.setCapacity(MORE_THREADS);
      case THREADS_CHANGED -> run.setThreads(Role.PRODUCER, MORE_THREADS);
      case INTERRUPTED -> run.interrupt(1);
      default -> {} // it is in what was set up
    }
  }

  private static boolean hasHappened(Reason reason, WatchedRun run) {
    return switch (reason) {
      case TOO_LONG -> run.eventCount() > MANY;
      case CAPACITY_CHANGED -> has(run, CapacityChanged.class);
      case THREADS_CHANGED ->
          run.events(ThreadStarted.class).filter(e -> e.role() == Role.PRODUCER).count()
              == MORE_THREADS;
      case INTERRUPTED -> has(run, ThreadInterrupted.class);
      case WENT_ON -> has(run, FailureCaught.class);
      case NO_SCHEDULE -> has(run, ConditionEvent.Signalled.class);
      default -> true;
    };
  }

  private static boolean has(WatchedRun run, Class<? extends Event> kind) {
    return run.events(kind).findAny().isPresent();
  }
}
