package bufferscope.run;

import static bufferscope.testing.WatchedRun.finite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.ItemEvent.ResultComputed;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.event.ThreadEvent.FailureCaught;
import bufferscope.event.ThreadEvent.Slept;
import bufferscope.measure.Violation;
import bufferscope.measure.ViolationKind;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.EndOfStream;
import bufferscope.work.FaultInjection;
import bufferscope.work.Host;
import bufferscope.work.ItemKind;
import bufferscope.work.Mechanism;
import bufferscope.work.OnError;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Task;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The items that workers make, their work on them, their threads, and their ends. */
final class WorkloadTest {

  @RegisterExtension final TestThreads threads = new TestThreads();

  /** Workers at full speed, with a workload that differs from the usual one. */
  private static Scenario fast(
      int producers, int consumers, int capacity, long items, UnaryOperator<Workload> workload) {
    Scenario usual = finite(producers, consumers, capacity, items, Rate.UNLIMITED, Rate.UNLIMITED);
    return usual.withWorkload(workload.apply(usual.workload()));
  }

  private static List<Ending> consumerEndings(WatchedRun run) {
    return run.state().threads().stream()
        .filter(thread -> thread.role() == Role.CONSUMER)
        .map(ThreadState::ending)
        .toList();
  }

  private static void assertStuck(WatchedRun run, String sentence) {
    run.until(r -> r.frame().verdict().stuck());
    assertThat(run.frame().verdict().first())
        .filteredOn(violation -> violation.kind() == ViolationKind.DEADLOCK)
        .extracting(Violation::message)
        .containsExactly(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, INTERRUPTED, 0",
    "SENTINEL, TOOK_THE_END, 1",
    "POISON_PILLS, TOOK_THE_END, 3",
    "JOIN, JOINED, 0",
    "INTERRUPT, INTERRUPTED, 0"
  })
  void everyConsumerLearnsThatItIsOver(EndOfStream end, Ending ending, int ends)
      throws InterruptedException {
    Scenario usual =
        fast(2, 3, 4, 50, UnaryOperator.identity()).withMechanism(Mechanism.TASK_QUEUE);
    WatchedRun run = WatchedRun.played(usual.withWorkload(usual.workload().withEnd(end)));
    assertThat(consumerEndings(run)).hasSize(3).containsOnly(ending);
    assertThat(run.state().finished()).isEqualTo(100 + ends);
    assertThat(run.state().made()).isEqualTo(100 + ends);
    assertThat(run.frame().verdict().holds()).isTrue();
  }

  @Test
  void consumersWhoAreNotToldWaitForEver() {
    Scenario scenario =
        fast(1, 2, 4, Workload.ENDLESS, workload -> workload.withEnd(EndOfStream.SENTINEL));
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().start();
      run.until(r -> r.state().finished() > 0);
      run.run().interrupt(run.thread("P1").id());
      assertStuck(run, "no thread can go on: C1, C2 wait for notEmpty");
    }
  }

  @Test
  void squaresAreComputedOfNumbersFromWhereTheyBegin() throws InterruptedException {
    WatchedRun run =
        WatchedRun.played(
            fast(
                1,
                1,
                4,
                5,
                workload -> workload.withItemKind(new ItemKind.Numbers(0)).withTask(Task.SQUARE)));
    assertThat(run.events(ResultComputed.class))
        .extracting(ResultComputed::result)
        .containsExactly(0L, 1L, 4L, 9L, 16L);
  }

  @Test
  void randomNumbersAreInTheirRangeAndRepeatable() throws InterruptedException {
    Scenario scenario =
        fast(1, 1, 4, 300, workload -> workload.withItemKind(new ItemKind.RandomNumbers(1, 3)));
    List<Long> values = values(scenario);
    assertThat(values).hasSize(300).containsOnly(1L, 2L, 3L);
    assertThat(values(scenario)).isEqualTo(values);
    assertThat(values(scenario.withSeed(2))).isNotEqualTo(values);
  }

  private static List<Long> values(Scenario scenario) throws InterruptedException {
    return WatchedRun.played(scenario)
        .events(ItemMade.class)
        .map(made -> made.item().value())
        .toList();
  }

  @Test
  void printingTakesItsTimeForEachPage() throws InterruptedException {
    Scenario scenario =
        fast(
                1,
                1,
                4,
                20,
                workload ->
                    workload.withItemKind(new ItemKind.RandomNumbers(1, 4)).withTask(Task.PRINT))
            .withTiming(Role.CONSUMER, new Timing(new Rate(1000), Distribution.CONSTANT));
    WatchedRun run = WatchedRun.played(scenario);
    assertThat(run.events(Slept.class).map(slept -> slept.nanos() / 1_000_000))
        .isEqualTo(run.events(ItemFinished.class).map(done -> done.item().value()).toList());
  }

  @Test
  void aPersonIsTheProducer() throws InterruptedException {
    Scenario scenario =
        fast(1, 1, 1, 5, workload -> workload.withItemKind(new ItemKind.TypedLines()))
            .withTiming(Role.CONSUMER, new Timing(new Rate(0.1), Distribution.CONSTANT));
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().start();
      run.until(r -> r.thread("P1").status() == Status.AWAITS_INPUT);
      for (String line : List.of("one", "2", "three")) {
        assertThat(run.run().type(line)).isTrue();
      }
      run.until(r -> r.thread("P1").status() == Status.WAITING);
      assertThat(run.thread("C1").hands().item()).isEqualTo(new Item(1, 1, 3, "one", ""));
      assertThat(run.thread("P1").hands().item().text()).isEqualTo("three");
      run.run().setTiming(Role.CONSUMER, new Timing(Rate.UNLIMITED, Distribution.CONSTANT));
      run.until(r -> r.state().finished() == 3);
      assertThat(run.thread("P1").status()).isEqualTo(Status.AWAITS_INPUT);
      assertThat(run.run().type(Item.THE_END)).isTrue();
      assertThat(run.run().awaitEnd(TestThreads.LONG)).isTrue();
      assertThat(run.run().type("too late")).isFalse();
    }
  }

  @Test
  void whoStopsTypingEndsTheRun() throws InterruptedException {
    Scenario scenario =
        fast(
            2,
            1,
            1,
            Workload.ENDLESS,
            workload -> workload.withItemKind(new ItemKind.TypedLines()));
    try (WatchedRun run = WatchedRun.open(scenario)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> run.run().type(""))
          .withMessage("characters of a line: 0 is not in 1 to 200");
      run.run().type("alone");
      run.run().endTyping();
      run.run().start();
      assertThat(run.run().awaitEnd(TestThreads.LONG)).isTrue();
      run.look();
      assertThat(run.state().finished()).isEqualTo(1);
    }
  }

  @Test
  void withoutALimitNoProducerWaitsForASlot() throws InterruptedException {
    Scenario scenario = fast(1, 1, 1, 100, UnaryOperator.identity());
    WatchedRun run =
        WatchedRun.played(
            scenario
                .withBuffer(new BufferSetup(Mechanism.TASK_QUEUE, BufferSetup.UNBOUNDED, false))
                .withHost(new Host(1)));
    assertThat(run.state().finished()).isEqualTo(100);
    assertThat(run.state().buffer().capacity()).isEqualTo(128);
    assertThat(run.frame().verdict().holds()).isTrue();
  }

  @Test
  void aPoolThatIsLargeEnoughIsAsGoodAsThreads() throws InterruptedException {
    WatchedRun run =
        WatchedRun.played(
            fast(2, 2, 4, 50, workload -> workload.withEnd(EndOfStream.POISON_PILLS))
                .withHost(new Host(4)));
    assertThat(run.state().finished()).isEqualTo(102);
    assertThat(run.frame().verdict().holds()).isTrue();
  }

  @Test
  void aSmallPoolIsEnoughForWhatNeedNotWait() throws InterruptedException {
    WatchedRun run =
        WatchedRun.played(
            fast(2, 1, 16, 5, workload -> workload.withEnd(EndOfStream.INTERRUPT))
                .withHost(new Host(1)));
    assertThat(run.state().finished()).isEqualTo(10);
    assertThat(run.frame().verdict().holds()).isTrue();
  }

  @Test
  void tooSmallAPoolIsADeadlock() {
    Scenario scenario = fast(2, 2, 1, 50, UnaryOperator.identity()).withHost(new Host(2));
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().start();
      assertStuck(
          run,
          "no thread can go on: P1, P2 wait for notFull; C1, C2 wait for a thread of the pool");
      assertThat(run.thread("C1").status()).isEqualTo(Status.AWAITS_THREAD);

      run.run().setThreads(Role.CONSUMER, 1);
      run.until(r -> r.state().thread(4).isEmpty());
      run.run().interrupt(run.thread("P1").id());
      run.until(r -> r.state().finished() >= 50);
    }
  }

  @Test
  void whoDiesOfAnErrorTakesItsItemAlong() {
    try (WatchedRun run = WatchedRun.open(crashing(OnError.DIE))) {
      run.run().start();
      assertStuck(run, "no thread can go on: P1 waits for notFull");
      assertThat(run.thread("C1").failure())
          .isEqualTo("IllegalStateException: crashed with item 3 in hands");
      assertThat(run.thread("C1").hands().item().number()).isEqualTo(3);
      assertThat(run.state().finished()).isEqualTo(2);
    }
  }

  @Test
  void whoCatchesAnErrorGoesOnWithoutItsItem() throws InterruptedException {
    WatchedRun run = WatchedRun.played(crashing(OnError.GO_ON));
    assertThat(run.events(FailureCaught.class)).hasSize(3);
    assertThat(run.state().finished()).isEqualTo(7);
    assertThat(run.frame().verdict().lost()).isEqualTo(3);
    assertThat(run.frame().verdict().first())
        .extracting(Violation::message)
        .containsExactly(
            "C1 caught an error and dropped item 3",
            "C1 caught an error and dropped item 6",
            "C1 caught an error and dropped item 9");
  }

  private static Scenario crashing(OnError onError) {
    return fast(
        1,
        1,
        2,
        10,
        workload -> workload.withFaultInjection(new FaultInjection(0, 3)).withOnError(onError));
  }
}
