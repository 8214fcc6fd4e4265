package bufferscope.owncode.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import bufferscope.event.Role;
import bufferscope.explore.search.LiveTrial;
import bufferscope.explore.search.LoneProducer;
import bufferscope.measure.ViolationKind;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.PlainLive;
import bufferscope.owncode.plain.Wishes;
import bufferscope.run.Frame;
import bufferscope.run.LiveRun;
import bufferscope.run.Tempo;
import bufferscope.testing.TestThreads;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.trace.Witness;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buffers as students write them, on real threads. No thread outlives its run. */
@ExtendWith(TestThreads.class)
final class PlainLiveTest {
  private static final int ITEMS = 200;
  private static final Timing FAST = new Timing(Rate.UNLIMITED, Distribution.CONSTANT);

  private static final Scenario SCENARIO =
      Scenario.of(
          new BufferSetup(Mechanism.TWO_CONDITIONS, 3, false),
          new Team(2, FAST),
          new Team(2, FAST),
          Workload.DEFAULT.withItemsPerProducer(ITEMS));

  private static String resource(String name) {
    try (InputStream in = PlainLiveTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PlainLive live(String name, String text) {
    PlainCode code = PlainCode.of(Path.of(name + ".java"), text, Wishes.NONE);
    return LiveTrial.of(code, LoneProducer.isInOrder(code));
  }

  private static PlainLive live(String text) {
    return live("Mine", text);
  }

  /** Runs the code until something is as wanted, and returns the last frame of the run. */
  private static Frame run(Scenario scenario, PlainLive code, Predicate<Frame> wanted) {
    AtomicReference<Frame> newest = new AtomicReference<>();
    LiveRun run = LiveRun.open(scenario, code, Witness.NONE);
    try (run) {
      run.setTempo(Tempo.REAL_TIME);
      run.start();
      await()
          .atMost(TestThreads.LONG)
          .until(
              () -> {
                run.frames().takeJoined().ifPresent(newest::set);
                return newest.get() != null && wanted.test(newest.get());
              });
    }
    assertThat(run.failure()).isEmpty();
    return run.frames().takeJoined().orElse(newest.get());
  }

  @Test
  void threadsComeAndGo() {
    String text = resource("/bufferscope/ui/yourcode/templates/MonitorBuffer.java");
    Scenario endless = SCENARIO.withWorkload(Workload.DEFAULT);
    try (LiveRun run = LiveRun.open(endless, live("MonitorBuffer", text), Witness.NONE)) {
      run.start();
      run.setThreads(Role.CONSUMER, 5);
      awaitConsumers(run, 5);
      run.setThreads(Role.CONSUMER, 1);
      awaitConsumers(run, 1);
    }
  }

  private static void awaitConsumers(LiveRun run, int count) {
    await()
        .atMost(TestThreads.LONG)
        .until(
            () ->
                run.frames()
                    .takeJoined()
                    .filter(
                        frame ->
                            frame.state().threads().stream()
                                    .filter(thread -> thread.role() == Role.CONSUMER)
                                    .filter(thread -> !thread.status().isOver())
                                    .count()
                                == count)
                    .isPresent());
  }

  private static boolean areAllFinished(Frame frame) {
    return frame.state().finished() == 2 * ITEMS;
  }

  private static void assertRunsRight(String name, String text) {
    Frame last = run(SCENARIO, live(name, text), PlainLiveTest::areAllFinished);
    assertThat(last.state().made()).isEqualTo(2 * ITEMS);
    assertThat(last.state().buffer().occupancy()).isZero();
    assertThat(last.verdict().holds()).as("%s", last.verdict()).isTrue();
    assertThat(last.state().locks()).extracting(LockState::owner).allMatch(owner -> owner == -1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MonitorBuffer", "LockBuffer", "SemaphoreBuffer"})
  void rightStartingPointsRunRight(String name) {
    assertRunsRight(name, resource("/bufferscope/ui/yourcode/templates/" + name + ".java"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SemaphoreStore", "Depot", "TaskPool", "Plates", "CirQueue"})
  void rightCodeOfStudentsRunsRight(String name) {
    assertRunsRight(name, resource("/student-code/" + name + ".java"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SemMutex", "LockCond", "CubbyHoleTest", "BusyFlag"})
  void rightHomeworkRunsRight(String name) {
    assertRunsRight(name, resource("/homework/" + name + ".java"));
  }

  @Test
  void thePictureHasTheNamesOfTheCode() {
    String text = resource("/bufferscope/ui/yourcode/templates/LockBuffer.java");
    Frame last = run(SCENARIO, live("LockBuffer", text), PlainLiveTest::areAllFinished);
    assertThat(last.state().locks()).extracting(LockState::name).containsExactly("lock");
    assertThat(last.state().conditions())
        .extracting(condition -> condition.name())
        .containsExactlyInAnyOrder("notFull", "notEmpty");
    assertThat(last.state().buffer().capacity()).isEqualTo(3);
  }

  @Test
  void anExceptionEndsItsThreadWithItsLine() {
    Frame last =
        run(
            SCENARIO,
            live(
                """
                import java.util.LinkedList;

                class Mine {
                  private final LinkedList<Integer> items = new LinkedList<>();

                  synchronized void put(int item) {
                    if (item > 5) {
                      throw new IllegalStateException("too many");
                    }
                    items.add(item);
                    notifyAll();
                  }

                  synchronized int take() throws InterruptedException {
                    while (items.isEmpty()) {
                      wait();
                    }
                    return items.remove();
                  }
                }
                """),
            frame -> isAny(frame, Status.FAILED));
    assertThat(last.state().threads())
        .filteredOn(thread -> thread.status() == Status.FAILED)
        .allSatisfy(
            thread -> {
              assertThat(thread.failure()).isEqualTo("IllegalStateException: too many at line 8");
              assertThat(thread.line()).isEqualTo(8);
            });
  }

  private static boolean isAny(Frame frame, Status status) {
    return frame.state().threads().stream().anyMatch(thread -> thread.status() == status);
  }

  @Test
  void itemsThatAreLostAndDoubledAreReported() {
    Frame last =
        run(
            SCENARIO,
            live(
                """
                class Mine {
                  private int item;
                  private int puts;

                  synchronized void put(int item) throws InterruptedException {
                    this.item = item;
                    puts = puts + 1;
                    notifyAll();
                  }

                  synchronized int take() throws InterruptedException {
                    while (puts < 20) {
                      wait();
                    }
                    return item;
                  }
                }
                """),
            frame -> frame.verdict().duplicated() > 0);
    assertThat(last.verdict().faults())
        .extracting(fault -> fault.kind())
        .contains(ViolationKind.DUPLICATED);
  }

  /** Each of these would keep its thread for ever if nothing ended it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) { }",
        "while (true) { try { wait(); } catch (InterruptedException e) { } }",
        "while (true) { try { Thread.sleep(1); } catch (Throwable e) { } }",
        "while (true) { try { count(); } finally { continue; } }",
        "synchronized (other) { while (true) { try { other.wait(); } catch (Exception e) { } } }",
        "while (true) { count(); }"
      })
  void codeThatNeverReturnsEndsWithTheRun(String body) {
    Frame last =
        run(
            SCENARIO,
            live(
                """
                class Mine {
                  private final Object other = new Object();
                  private int item;
                  private int counted;

                  private void count() {
                    counted++;
                  }

                  synchronized void put(int item) {
                    this.item = item;
                    if (counted >= 0) {
                      %s
                    }
                  }

                  synchronized int take() {
                    int taken = item;
                    item = 0;
                    return taken;
                  }
                }
                """
                    .formatted(body)),
            frame -> frame.state().made() > 0);
    assertThat(last.state().threads())
        .filteredOn(thread -> thread.role() != Role.CONTROL)
        .extracting(ThreadState::status)
        .allMatch(Status::isOver);
  }

  @Test
  void aConstructorThatThrowsIsTheEndOfAllThreads() {
    Frame last =
        run(
            SCENARIO.withCapacity(7),
            live(
                """
                class Mine {
                  private int item;

                  Mine(int capacity) {
                    if (capacity > 5) {
                      throw new IllegalArgumentException("too large");
                    }
                  }

                  synchronized void put(int item) {
                    this.item = item;
                  }

                  synchronized int take() {
                    int taken = item;
                    item = 0;
                    return taken;
                  }
                }
                """),
            frame -> isAny(frame, Status.FAILED));
    assertThat(last.state().threads())
        .filteredOn(thread -> thread.status() == Status.FAILED)
        .extracting(ThreadState::failure)
        .containsOnly("to make the buffer throws IllegalArgumentException: too large at line 6");
  }

  @Test
  void whatCannotRunLiveIsRefusedWithItsLine() {
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(
            () ->
                live(
                    """
                    import java.util.concurrent.Semaphore;

                    class Mine {
                      private final Semaphore free = new Semaphore(2);
                      private int item;

                      void put(int item) throws InterruptedException {
                        free.acquire(1);
                        this.item = item;
                      }

                      int take() {
                        free.release(1);
                        return item;
                      }
                    }
                    """))
        .withMessage(
            "Mine.java, line 8: Semaphore.acquire with such arguments cannot run live; stepping"
                + " and searching can have it\n"
                + "Mine.java, line 13: Semaphore.release with such arguments cannot run live;"
                + " stepping and searching can have it");
  }

  @Test
  void locksAreReleasedInTheEnd() {
    List<String> names = List.of("MonitorBuffer", "LockBuffer");
    for (String name : names) {
      String text = resource("/bufferscope/ui/yourcode/templates/" + name + ".java");
      Frame last = run(SCENARIO, live(name, text), frame -> frame.state().finished() > 20);
      assertThat(last.verdict().faults()).as(name).isEmpty();
    }
  }

  private static final String CHECKS_TOO_EARLY =
      """
      import java.util.LinkedList;
      class Mine {
        private final LinkedList<Integer> list = new LinkedList<>();
        private final int capacity;
        Mine(int capacity) { this.capacity = capacity; }
        void put(int item) throws InterruptedException {
          synchronized (this) { while (list.size() == capacity) wait(); }
          Thread.sleep(50);
          synchronized (this) { list.add(item); notifyAll(); }
        }
        synchronized int take() throws InterruptedException {
          while (list.isEmpty()) wait();
          int item = list.removeFirst();
          notifyAll();
          return item;
        }
      }
      """;

  @Test
  void moreItemsThanFitAreAViolation() {
    Scenario slow =
        SCENARIO
            .withCapacity(1)
            .withThreads(Role.CONSUMER, 1)
            .withTiming(Role.CONSUMER, new Timing(new Rate(1), Distribution.CONSTANT));
    Frame last =
        run(slow, live(CHECKS_TOO_EARLY), frame -> hasFault(frame, ViolationKind.OVER_CAPACITY));
    assertThat(last.verdict().faults().get(0).first().sentence())
        .matches("P. put item \\d+ into a full buffer: it has at least 2, and room for 1");
  }

  private static boolean hasFault(Frame frame, ViolationKind kind) {
    return frame.verdict().faults().stream().anyMatch(fault -> fault.kind() == kind);
  }

  @Test
  void whatThreadsPrintAreLinesOfTheirs() {
    String text =
        CHECKS_TOO_EARLY
            .replace(
                "list.add(item);",
                "list.add(item); System.out.print(\"put\");" + " System.out.printf(\" %d%n\", 7);")
            .replace("return item;", "System.err.println(this); return item;")
            .replace("class Mine {", "class Mine { public String toString() { return \"me\"; }");
    Set<String> lines = new HashSet<>();
    try (LiveRun run = LiveRun.open(SCENARIO, live(text), Witness.NONE)) {
      run.setTempo(Tempo.REAL_TIME);
      run.start();
      await()
          .atMost(TestThreads.LONG)
          .until(
              () -> {
                lines.addAll(run.printed().takeAll());
                return lines.containsAll(Set.of("P1: put 7", "P2: put 7", "C1: me"));
              });
    }
    assertThat(lines).allMatch(line -> line.matches("P\\d: put 7|C\\d: me"));
  }
}
