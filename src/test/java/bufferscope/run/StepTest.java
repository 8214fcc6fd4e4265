package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.Event;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.ReleasedLock;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SemaphoreEvent.ReleasedPermit;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.work.BufferSetup;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One synchronisation step moves one thread, and those that only waited for it. */
final class StepTest {
  private static final Rate FAST = new Rate(1000);
  private static final int STEPS = 60;

  @RegisterExtension final TestThreads threads = new TestThreads();

  @ParameterizedTest
  @CsvSource({
    "TWO_CONDITIONS, false",
    "TWO_CONDITIONS, true",
    "ONE_CONDITION_SIGNAL_ALL, false",
    "SEMAPHORES, false",
    "SEMAPHORES, true",
    "PIPELINE_TWO_LOCKS, false",
    "NO_LOCK, false"
  })
  void movesOneThreadEach(Mechanism mechanism, boolean fair) {
    BufferSetup buffer = new BufferSetup(mechanism, mechanism.capacity(2), fair);
    try (WatchedRun run =
        WatchedRun.open(WatchedRun.scenario(4, 2, FAST, FAST).withBuffer(buffer))) {
      run.run().setTempo(Tempo.CALM);
      run.untilSettled();
      for (int i = 0; i < STEPS; i++) {
        // a round of a loop that waits without a lock is a step without an event
        int least = mechanism == Mechanism.NO_LOCK ? 0 : 1;
        assertThat(movers(step(run))).hasSizeBetween(least, 1);
      }
    }
  }

  /** Threads in the entry queue of the JDK when the steps begin are let go by a release. */
  @Test
  void movesOneThreadEachInTheMidstOfARun() {
    try (WatchedRun run = WatchedRun.open(WatchedRun.scenario(4, 2, FAST, FAST))) {
      for (int round = 0; round < 5; round++) {
        run.run().start();
        long before = run.eventCount();
        run.until(r -> r.eventCount() > before + 50);
        run.run().pause();
        run.untilSettled();
        for (int i = 0; i < 10; i++) {
          assertThat(movers(step(run))).hasSizeLessThanOrEqualTo(1);
        }
      }
    }
  }

  /** The code inside is not traced: its events come when a call is done. */
  @Test
  void endsThoughTheThreadWaitsInsideTheQueueOfTheJdk() {
    BufferSetup buffer = new BufferSetup(Mechanism.BLOCKING_QUEUE, 1, false);
    try (WatchedRun run =
        WatchedRun.open(WatchedRun.scenario(3, 1, FAST, FAST).withBuffer(buffer))) {
      run.untilSettled();
      for (int i = 0; i < STEPS; i++) {
        step(run);
      }
      assertThat(run.state().finished()).isPositive();
    }
  }

  private static List<Event> step(WatchedRun run) {
    int before = run.events().size();
    run.run().step();
    run.until(r -> r.run().phase() == Phase.PAUSED);
    run.untilSettled();
    return List.copyOf(run.events().subList(before, run.events().size()));
  }

  /** The threads that did something, without those that others let go. */
  private static Map<Integer, List<Event>> movers(List<Event> events) {
    Map<Integer, List<Event>> byThread =
        events.stream()
            .collect(Collectors.groupingBy(Event::thread, LinkedHashMap::new, Collectors.toList()));
    boolean release =
        events.stream()
            .anyMatch(
                e ->
                    e instanceof ReleasedLock
                        || e instanceof BeganWaiting
                        || e instanceof ReleasedPermit);
    byThread.values().removeIf(moves -> release && moves.size() == 1 && isLetGo(moves.get(0)));
    return byThread;
  }

  private static boolean isLetGo(Event event) {
    return event instanceof AcquiredLock
        || event instanceof StoppedWaiting
        || event instanceof AcquiredPermit;
  }
}
