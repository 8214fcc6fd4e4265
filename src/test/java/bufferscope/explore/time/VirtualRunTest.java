package bufferscope.explore.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import bufferscope.event.CellEvent.CellRead;
import bufferscope.event.Event;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.ItemEvent.ResultComputed;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.event.ThreadEvent.ReachedLine;
import bufferscope.event.ThreadEvent.Slept;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadInterrupted;
import bufferscope.event.ThreadEvent.Woke;
import bufferscope.measure.Measures;
import bufferscope.measure.Violation;
import bufferscope.measure.ViolationKind;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.trace.Witness;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.EndOfStream;
import bufferscope.work.Host;
import bufferscope.work.ItemKind;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Task;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Scenarios that are computed. */
@ExtendWith(TestThreads.class)
final class VirtualRunTest {
  private static final long SECOND = 1_000_000_000;
  private static final long ABSURD = 10_000 * SECOND;
  private static final int SEEDS = 20;

  /** A run and all its events. */
  private record Played(VirtualRun run, List<Event> events) {
    static Played until(long nanos, Scenario scenario) {
      Played played = playedUntil(nanos, scenario);
      played.run.end();
      return played;
    }

    /** A run that ends by itself, and not only after an absurd time. */
    static Played toTheEnd(Scenario scenario) {
      Played played = playedUntil(ABSURD, scenario);
      assertThat(played.run.isOver()).isTrue();
      return played;
    }

    private static Played playedUntil(long until, Scenario scenario) {
      List<Event> events = new ArrayList<>();
      VirtualRun run = new VirtualRun(scenario, (event, after) -> events.add(event));
      run.goOn(until);
      return new Played(run, events);
    }

    <E extends Event> Stream<E> events(Class<E> kind) {
      return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    Set<ViolationKind> violations() {
      return run.observation().verdict().first().stream()
          .map(Violation::kind)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Scenario scenario(
      Mechanism mechanism, int threads, int capacity, Timing production, Timing consumption) {
    return Scenario.of(
        new BufferSetup(mechanism, capacity, false),
        new Team(threads, production),
        new Team(threads, consumption),
        Workload.DEFAULT);
  }

  private static Timing constant(double perSecond) {
    return new Timing(new Rate(perSecond), Distribution.CONSTANT);
  }

  private static Timing exponential(double perSecond) {
    return new Timing(new Rate(perSecond), Distribution.EXPONENTIAL);
  }

  private static Scenario twoConditions(Timing production, Timing consumption) {
    return scenario(Mechanism.TWO_CONDITIONS, 1, 3, production, consumption);
  }

  @Test
  void aSeedIsARun() {
    Scenario scenario =
        scenario(Mechanism.TWO_CONDITIONS, 3, 2, exponential(5), exponential(4)).withSeed(7);
    List<Event> events = Played.until(60 * SECOND, scenario).events();
    assertThat(Played.until(60 * SECOND, scenario).events()).isEqualTo(events);
    assertThat(Played.until(60 * SECOND, scenario.withSeed(8)).events()).isNotEqualTo(events);
  }

  /**
   * Two items a second go in and one comes out. The first is taken at 0.5 s and finished at 1.5 s,
   * when the next is taken, and so on: the ninth at 9.5 s. The third slot is full at 3 s, with the
   * sixth item; from the eighth one on, made at 4 s, the producer waits for half a second each,
   * until the consumer takes one, and makes the next in half a second: it waits for the first half
   * of each second from the fifth on, and at 10 s has the fourteenth item in hands.
   */
  @Test
  void constantRatesGiveExactCounts() {
    VirtualRun run = Played.until(10 * SECOND, twoConditions(constant(2), constant(1))).run();
    Measures measures = run.observation().measures();
    assertThat(measures.elapsedNanos()).isEqualTo(10 * SECOND);
    assertThat(measures.made()).isEqualTo(14);
    assertThat(measures.finished()).isEqualTo(9);
    assertThat(measures.inBuffer()).isEqualTo(3);
    assertThat(measures.inHands()).isEqualTo(2);
    assertThat(measures.producerBlockedShare()).isEqualTo(6 * 0.5 / 10);
    assertThat(measures.consumerIdleShare()).isEqualTo(0.5 / 10);
  }

  @Test
  void whatIsDueAtTheEndIsDone() {
    Scenario scenario = twoConditions(constant(2), constant(1));
    assertThat(Played.until(SECOND, scenario).run().observation().measures().made()).isEqualTo(2);
    assertThat(Played.until(SECOND - 1, scenario).run().observation().measures().made())
        .isEqualTo(1);
  }

  @Test
  void goingOnInStretchesIsTheSameRun() {
    Scenario scenario = scenario(Mechanism.SEMAPHORES, 2, 2, exponential(5), exponential(4));
    List<Event> events = new ArrayList<>();
    VirtualRun run = new VirtualRun(scenario, (event, after) -> events.add(event));
    for (long until = 0; until <= 20 * SECOND; until += SECOND / 8) {
      run.goOn(until);
      assertThat(run.now()).isEqualTo(until);
    }
    run.end();
    assertThat(events).isEqualTo(Played.until(20 * SECOND, scenario).events());
  }

  /** Of a thousand times, each should be first in 500, give or take 16; here five times that. */
  @Test
  void nobodyIsAlwaysFirst() {
    Scenario scenario =
        scenario(
            Mechanism.TWO_CONDITIONS,
            2,
            2,
            constant(1),
            new Timing(Rate.UNLIMITED, Distribution.CONSTANT));
    List<SlotWritten> puts =
        Played.until(1000 * SECOND, scenario).events(SlotWritten.class).toList();
    assertThat(puts).hasSize(2000);
    long p1First =
        Stream.iterate(0, i -> i < puts.size(), i -> i + 2)
            .filter(i -> puts.get(i).thread() == 1)
            .count();
    assertThat(p1First).isCloseTo(500, within(80L));
  }

  @ParameterizedTest
  @EnumSource(
      value = Mechanism.class,
      names = {
        "TWO_CONDITIONS",
        "ONE_CONDITION_SIGNAL_ALL",
        "SEMAPHORES",
        "PIPELINE_TWO_LOCKS",
        "TASK_QUEUE"
      })
  void rightMechanismsKeepTheInvariants(Mechanism mechanism) {
    for (int seed = 0; seed < SEEDS; seed++) {
      for (Timing timing : List.of(constant(10), exponential(10))) {
        Scenario scenario = scenario(mechanism, 3, 2, timing, timing).withSeed(seed);
        Played played =
            Played.until(10 * SECOND, seed % 2 == 0 ? scenario : scenario.withFair(true));
        assertThat(played.run().observation().verdict().first()).isEmpty();
        assertThat(played.run().observation().measures().finished()).isGreaterThan(100);
      }
    }
  }

  /** The faults that each of the others shows in some of the runs, and no others in any. */
  @ParameterizedTest
  @CsvSource({
    "one-condition-signal,        DEADLOCK",
    "two-conditions-if,           OVERWRITTEN TOOK_FROM_EMPTY OUT_OF_ORDER",
    "two-conditions-extra-unlock, OVERWRITTEN TOOK_FROM_EMPTY DUPLICATED OUT_OF_ORDER"
        + " ACTED_WITHOUT_LOCK",
    "forgotten-signal,            DEADLOCK",
    "unlock-not-in-finally,       LOCK_NOT_RELEASED",
    "semaphores-mutex-first,      DEADLOCK",
    "no-lock,                     OVERWRITTEN TOOK_FROM_EMPTY DUPLICATED OUT_OF_ORDER",
    "pipeline-unguarded,          OVERWRITTEN TOOK_FROM_EMPTY DUPLICATED",
    "pipeline-double-release,     OVERWRITTEN DUPLICATED DEADLOCK",
  })
  void wrongMechanismsGoWrong(String id, String kinds) {
    Set<ViolationKind> seen = new TreeSet<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      for (double consumption : new double[] {5, 10, 20}) {
        Scenario scenario =
            scenario(Mechanism.of(id), 3, 1 + seed % 2, constant(10), constant(consumption));
        seen.addAll(Played.until(10 * SECOND, scenario.withSeed(seed)).violations());
      }
    }
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(kinds.split(" ")).map(ViolationKind::valueOf).toList());
  }

  @Test
  void aStandstillIsToldAndEndsTheRun() {
    Scenario scenario = scenario(Mechanism.SEMAPHORES_MUTEX_FIRST, 1, 1, constant(2), constant(1));
    Played played = Played.toTheEnd(scenario);
    assertThat(played.run().observation().verdict().stuck()).isTrue();
    assertThat(played.run().now()).isEqualTo(SECOND / 2); // when the producer wants to put
    assertThat(played.run().observation().verdict().first())
        .extracting(Violation::message)
        .containsExactly("no thread can go on: P1 waits for mutex; C1 waits for full");
  }

  @Test
  void aLostUpdateOfACountMayBeALivelock() {
    Timing timing = constant(10);
    Workload workload = Workload.DEFAULT.withItemsPerProducer(20);
    Scenario scenario = scenario(Mechanism.NO_LOCK, 2, 2, timing, timing).withWorkload(workload);
    List<Violation> livelocks = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Played played = Played.toTheEnd(scenario.withSeed(seed));
      played.run().observation().verdict().first().stream()
          .filter(violation -> violation.kind() == ViolationKind.LIVELOCK)
          .forEach(livelocks::add);
    }
    assertThat(livelocks)
        .extracting(Violation::message)
        .contains("no thread gets any further: C1, C2 in an endless loop");
  }

  @Test
  void theRunEndsWhenAllItemsAreUsedUp() {
    Workload workload = Workload.DEFAULT.withItemsPerProducer(5);
    Played played = Played.toTheEnd(twoConditions(constant(1), constant(2)).withWorkload(workload));
    assertThat(played.run().now()).isEqualTo(5 * SECOND + SECOND / 2);
    assertThat(played.events(ThreadEnded.class))
        .containsExactly(
            new ThreadEnded(5 * SECOND, 1, Ending.DONE),
            new ThreadEnded(5 * SECOND + SECOND / 2, 2, Ending.INTERRUPTED));
    assertThat(played.run().observation().verdict().holds()).isTrue();
  }

  /** Its consumers take the last item again and again. */
  @Test
  void whatABrokenBufferGivesAgainIsNoWork() {
    Workload workload = Workload.DEFAULT.withItemsPerProducer(20);
    Scenario scenario =
        scenario(Mechanism.PIPELINE_UNGUARDED, 2, 1, exponential(10), exponential(10))
            .withWorkload(workload);
    for (int seed = 0; seed < SEEDS; seed++) {
      Played played = Played.toTheEnd(scenario.withSeed(seed));
      assertThat(played.events(ItemMade.class)).hasSize(40);
      assertThat(played.violations()).contains(ViolationKind.DUPLICATED);
    }
  }

  @Test
  void consumersAreInterruptedWhereThatTellsThemTheEnd() {
    Workload workload = Workload.DEFAULT.withItemsPerProducer(4).withEnd(EndOfStream.INTERRUPT);
    Played played =
        Played.toTheEnd(
            scenario(Mechanism.TWO_CONDITIONS, 2, 2, constant(1), constant(4))
                .withWorkload(workload));
    assertThat(played.events(ThreadInterrupted.class))
        .extracting(Event::thread)
        .containsExactly(3, 4);
    assertThat(played.run().observation().measures().finished()).isEqualTo(8);
    assertThat(played.events(ThreadEnded.class)).hasSize(4);
  }

  @Test
  void whoWaitsInALoopGoesOnWhenTheDataHasChanged() {
    Workload workload = Workload.DEFAULT.withItemsPerProducer(3);
    Played played =
        Played.toTheEnd(
            scenario(
                    Mechanism.NO_LOCK,
                    1,
                    2,
                    constant(1),
                    new Timing(Rate.UNLIMITED, Distribution.CONSTANT))
                .withWorkload(workload));
    assertThat(played.run().observation().verdict().holds()).isTrue();
    // For each item it sees 0, then 1, and reads it once more to count down; and 0 at the end.
    assertThat(played.events(CellRead.class).filter(read -> read.thread() == 2)).hasSize(3 * 3 + 1);
  }

  @Test
  void whatCannotRunUnderControlIsRefused() {
    Scenario scenario = twoConditions(constant(1), constant(1)).withHost(new Host(2));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new VirtualRun(scenario, Witness.NONE))
        .withMessage("not under control: POOL");
  }

  @Test
  void timeThatStandsStillIsNoticed() {
    Timing unlimited = new Timing(Rate.UNLIMITED, Distribution.CONSTANT);
    assertThatExceptionOfType(TimeStandsStillException.class)
        .isThrownBy(() -> Played.until(SECOND, twoConditions(unlimited, unlimited)))
        .withMessage(
            "virtual time stands still at 0.0 s, where threads without a rate go on for ever");
    Scenario unguarded =
        scenario(Mechanism.PIPELINE_UNGUARDED, 1, 1, constant(1), unlimited)
            .withWorkload(Workload.DEFAULT.withItemsPerProducer(5));
    assertThatExceptionOfType(TimeStandsStillException.class)
        .isThrownBy(() -> Played.toTheEnd(unguarded));
  }

  @Test
  void withoutRatesItemsTakeNoTime() {
    Timing unlimited = new Timing(Rate.UNLIMITED, Distribution.CONSTANT);
    Workload workload = Workload.DEFAULT.withItemsPerProducer(10_000);
    Played played = Played.toTheEnd(twoConditions(unlimited, unlimited).withWorkload(workload));
    assertThat(played.run().observation().measures().finished()).isEqualTo(10_000);
    assertThat(played.run().now()).isZero();
    assertThat(played.events(Slept.class)).isEmpty();
  }

  @Test
  void anHourIsComputedWithoutWaiting() {
    ThreadInfo before = thisThread();
    VirtualRun run = new VirtualRun(twoConditions(exponential(5), exponential(4)), Witness.NONE);
    run.goOn(3600 * SECOND);
    run.end();
    assertThat(run.observation().measures().finished()).isGreaterThan(10_000);
    assertThat(thisThread().getWaitedCount()).isEqualTo(before.getWaitedCount());
  }

  /** A map that kept all items would grow by more than 32 bytes for each. */
  @Test
  void memoryHoldsSteady() {
    VirtualRun run = new VirtualRun(twoConditions(constant(1000), constant(1000)), Witness.NONE);
    run.goOn(10 * SECOND);
    long before = usedBytes();
    run.goOn(160 * SECOND);
    assertThat(usedBytes() - before).isLessThan(150_000 * 32);
    assertThat(run.observation().measures().finished()).isGreaterThan(150_000);
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static ThreadInfo thisThread() {
    return ManagementFactory.getThreadMXBean().getThreadInfo(Thread.currentThread().getId());
  }

  /** The work on items, with the times drawn and the results computed. */
  private static List<Object> work(Stream<Event> events, int thread) {
    return events
        .filter(event -> event.thread() == thread)
        .flatMap(event -> Stream.ofNullable(work(event)))
        .toList();
  }

  private static Object work(Event event) {
    if (event instanceof Slept e) {
      return e.nanos();
    } else if (event instanceof ItemMade e) {
      return e.item();
    } else if (event instanceof ItemFinished e) {
      return e.item();
    } else if (event instanceof ResultComputed e) {
      return e.result();
    } else if (event instanceof ThreadEnded e) {
      return e.ending();
    }
    return event instanceof Woke ? "woke" : null;
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void workIsThatOfALiveRun(Task task) throws InterruptedException {
    Workload workload =
        Workload.DEFAULT
            .withItemsPerProducer(15)
            .withItemKind(new ItemKind.RandomNumbers(1, 9))
            .withTask(task);
    Scenario scenario =
        twoConditions(exponential(500), new Timing(new Rate(900), Distribution.UNIFORM))
            .withWorkload(workload)
            .withSeed(5);
    List<Event> live = WatchedRun.played(scenario).events();
    List<Event> virtual = Played.toTheEnd(scenario).events();
    for (int thread = 1; thread <= 2; thread++) {
      assertThat(work(virtual.stream(), thread))
          .isEqualTo(work(live.stream(), thread))
          .hasSizeGreaterThan(45);
    }
  }

  /** With room for all items, a producer does the same whatever the others do. */
  @ParameterizedTest
  @EnumSource(
      value = Mechanism.class,
      names = {
        "BLOCKING_QUEUE",
        "SEMAPHORES_MUTEX_FIRST",
        "PIPELINE_UNGUARDED",
        "PIPELINE_TWO_LOCKS",
        "PIPELINE_DOUBLE_RELEASE"
      },
      mode = EnumSource.Mode.EXCLUDE)
  void producersTellWhatLiveOnesTell(Mechanism mechanism) throws InterruptedException {
    Scenario scenario =
        scenario(mechanism, 1, 16, constant(500), constant(500))
            .withWorkload(Workload.DEFAULT.withItemsPerProducer(8));
    List<String> live = kinds(WatchedRun.played(scenario).events());
    assertThat(kinds(Played.toTheEnd(scenario).events())).isEqualTo(live);
  }

  private static List<String> kinds(List<Event> events) {
    return events.stream()
        .filter(event -> event.thread() == 1 && !(event instanceof ReachedLine))
        .map(event -> event.getClass().getSimpleName())
        .toList();
  }
}
