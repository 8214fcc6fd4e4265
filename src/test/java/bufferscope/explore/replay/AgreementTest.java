package bufferscope.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.LockEvent;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.ReleasedLock;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.run.Phase;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All observed behaviour of the real {@code ReentrantLock}, {@code Condition} and {@code Semaphore}
 * is possible for the controlled ones.
 */
@ExtendWith(TestThreads.class)
final class AgreementTest {
  private static final int RUNS = 3;
  private static final int EVENTS = 600;
  private static final int ITEMS = 15;
  private static final int CAPACITY = 2;

  /** The greatest speed at which every event is shown. */
  private static final Timing FAST = new Timing(new Rate(1000), Distribution.EXPONENTIAL);

  static Stream<Arguments> mechanismsAndLocks() {
    return Stream.of(Mechanism.values())
        .filter(mechanism -> !mechanism.isLiveOnly())
        .flatMap(
            mechanism -> Stream.of(Arguments.of(mechanism, false), Arguments.of(mechanism, true)));
  }

  @ParameterizedTest
  @MethodSource("mechanismsAndLocks")
  void aLiveRunIsAScheduleOfTheControlledOne(Mechanism mechanism, boolean fair) {
    for (int run = 0; run < RUNS; run++) {
      List<Event> live = liveRun(mechanism, fair);
      Model model = model(mechanism, fair);
      Optional<List<Choice>> schedule = TraceMatcher.follow(model, live);
      assertThat(schedule).as("a schedule of %s", live).isPresent();
      assertThat(Replay.events(model, schedule.get())).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"TWO_CONDITIONS", "ONE_CONDITION_SIGNAL_ALL", "SEMAPHORES", "PIPELINE_TWO_LOCKS"})
  void whatCannotHaveHappenedIsRefused(Mechanism mechanism) {
    List<Event> live = liveRun(mechanism, false);
    int read = indexOfRead(live);
    Item item = itemRead(live.get(read));
    int written =
        IntStream.range(0, read)
            .filter(i -> live.get(i) instanceof SlotWritten e && item.equals(e.item()))
            .findFirst()
            .orElseThrow();
    assertThat(follows(mechanism, swapped(live, written, read))).isFalse();
    handOver(live)
        .ifPresent(
            release ->
                assertThat(follows(mechanism, swapped(live, release, release + 1))).isFalse());
  }

  private static int indexOfRead(List<Event> events) {
    return IntStream.range(0, events.size())
        .filter(i -> itemRead(events.get(i)) != null)
        .findFirst()
        .orElseThrow();
  }

  private static Item itemRead(Event event) {
    if (event instanceof SlotRead read) {
      return read.item();
    }
    return event instanceof SlotCopied copied ? copied.item() : null;
  }

  /**
   * Returns a position at which a lock is released and the next event is that another thread has
   * it.
   */
  private static Optional<Integer> handOver(List<Event> events) {
    return IntStream.range(0, events.size() - 1)
        .filter(
            i ->
                events.get(i) instanceof ReleasedLock
                    && events.get(i + 1) instanceof AcquiredLock
                    && events.get(i).thread() != events.get(i + 1).thread())
        .boxed()
        .findFirst();
  }

  private static List<Event> swapped(List<Event> events, int one, int other) {
    List<Event> copy = new ArrayList<>(events);
    Collections.swap(copy, one, other);
    return copy;
  }

  private static boolean follows(Mechanism mechanism, List<Event> events) {
    return TraceMatcher.follow(model(mechanism, false), events).isPresent();
  }

  private static Model model(Mechanism mechanism, boolean fair) {
    return Model.of(
        mechanism,
        new Bounds(2, consumers(mechanism), CAPACITY, ITEMS),
        fair ? Semantics.FAIR : Semantics.BARGING);
  }

  /** Two that wait when the run is stopped, and die with the lock, would outlive the test. */
  private static int consumers(Mechanism mechanism) {
    return mechanism == Mechanism.UNLOCK_NOT_IN_FINALLY ? 1 : 2;
  }

  /** The first events of a run on real threads, before it is stopped. */
  private static List<Event> liveRun(Mechanism mechanism, boolean fair) {
    Scenario scenario =
        Scenario.of(
            new BufferSetup(mechanism, CAPACITY, fair),
            new Team(2, FAST),
            new Team(consumers(mechanism), FAST),
            Workload.DEFAULT.withItemsPerProducer(ITEMS));
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().start();
      run.until(
          watched ->
              watched.eventCount() > EVENTS
                  || watched.frame().phase() == Phase.ENDED
                  || !watched.frame().verdict().holds());
      int known = run.events().size(); // live threads do not report what interrupts do to signals
      run.stopped();
      List<Event> events = run.events();
      assertThat(run.eventCount()).as("events reported one by one").isEqualTo(events.size());
      long seen = events.stream().limit(known).takeWhile(event -> !comesFromTheStop(event)).count();
      return List.copyOf(events.subList(0, (int) Math.min(EVENTS, seen)));
    }
  }

  private static boolean comesFromTheStop(Event event) {
    return event instanceof LockEvent.GaveUpLock
        || event instanceof SemaphoreEvent.GaveUpPermit
        || (event instanceof StoppedWaiting e && e.end() == WaitEnd.INTERRUPTED)
        || (event instanceof ThreadEvent.ThreadEnded e && e.ending() != ThreadEvent.Ending.DONE);
  }
}
