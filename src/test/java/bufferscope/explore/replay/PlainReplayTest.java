package bufferscope.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.LayoutGrewException;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.RandomScheduler;
import bufferscope.explore.model.Semantics;
import bufferscope.owncode.LoopLimit;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.PlainProgram;
import bufferscope.owncode.plain.Wishes;
import bufferscope.testing.TestThreads;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.CellState;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the picture shows of a buffer in plain Java. */
@ExtendWith(TestThreads.class)
final class PlainReplayTest {
  private static final int LONG = 5_000;

  private static PlainCode code(String name) throws URISyntaxException {
    String resource = "/student-code/" + name + ".java";
    Path file =
        Path.of(Objects.requireNonNull(PlainReplayTest.class.getResource(resource)).toURI());
    return PlainCode.read(file, Wishes.NONE);
  }

  private static Model model(String name, int capacity) throws URISyntaxException {
    return Model.of(code(name), new Bounds(1, 1, capacity, 2), Semantics.BARGING, true);
  }

  /** Lets the thread go on until it has done a call. */
  private static JudgedReplay afterCalls(Model model, int... threads) {
    JudgedReplay run = new JudgedReplay(model, List.of());
    for (int thread : threads) {
      do {
        run.play(Choice.step(thread));
      } while (!model.machine().callOver());
    }
    return run;
  }

  private static String slots(SystemState state) {
    StringBuilder text = new StringBuilder();
    for (var life : state.buffer().slots()) {
      text.append(life == null ? "-" : life.isStored() ? "" + life.item().number() : "x");
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    // an array with two positions
    "RingDemo, 2, 1, 1-, 1, 0",
    "RingDemo, 2, 1 1 2, x2, 0, 1",
    // an array of which only the position of the next take is in a field
    "Depot, 2, 1, 1-, 65536, 0",
    "Depot, 2, 1 1, 12, 65536, 0",
    "Depot, 2, 1 1 2, x2, 65536, 1",
    // list
    "Bakery, 2, 1, 1-, 1, 0",
    "Bakery, 2, 1 1 2, -2, 0, 1",
    // one field
    "PracticaBuzon, 1, 1, 1, 0, 0",
    "PracticaBuzon, 1, 1 2, x, 0, 0",
    // items that are seen by no thread but its own
    "Assignment4, 1, 1, 1, 0, 0",
  })
  void itemsAreInTheSlotsWhereTheCodeHasThem(
      String name, int capacity, String threads, String slots, int put, int take)
      throws URISyntaxException {
    int[] ids = java.util.Arrays.stream(threads.split(" ")).mapToInt(Integer::parseInt).toArray();
    SystemState state = afterCalls(model(name, capacity), ids).seen().state();
    assertThat(slots(state)).isEqualTo(slots);
    assertThat(state.buffer().putIndex()).isEqualTo(put);
    assertThat(state.buffer().takeIndex()).isEqualTo(take);
  }

  @Test
  void numbersAreCellsAndTheItemIsNone() throws URISyntaxException {
    SystemState state = afterCalls(model("PracticaBuzon", 1), 1).seen().state();
    assertThat(state.cells()).containsExactly(new CellState("hayMensaje", 1));
  }

  @Test
  void aThreadWaitsForTheSemaphoreItHasComeTo() throws URISyntaxException {
    Model model = model("ProdConsSem", 1);
    JudgedReplay run = new JudgedReplay(model, List.of());
    run.play(Choice.step(2)); // the consumer has the mutex, and finds no item
    SystemState state = run.seen().state();
    assertThat(state.semaphores())
        .anyMatch(each -> each.permits() == 0 && each.waiting().equals(List.of(2)));
    run.play(Choice.step(1));
    assertThat(run.seen().verdict().faults()).hasSize(1);
    assertThat(run.seen().verdict().faults().get(0).kind().id()).isEqualTo("deadlock");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SemaphoreStore", "Depot", "TaskPool", "Plates", "CirQueue"})
  void nothingIsWrongInRunsOfRightCode(String name) throws URISyntaxException {
    for (int seed = 0; seed < 20; seed++) {
      Model model =
          Model.of(code(name), new Bounds(2, 2, 2, 3), Semantics.BARGING, !name.equals("Plates"));
      assertThat(play(model, seed).seen().verdict().faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Assignment4",
        "Bakery",
        "Contador",
        "DataBufferMain",
        "LockQueueTest",
        "Ping",
        "PracticaBuzon",
        "ProdConsSem",
        "RingDemo"
      })
  void anyRunCanBeShown(String name) throws URISyntaxException {
    for (int seed = 0; seed < 20; seed++) {
      Model model = Model.of(code(name), new Bounds(2, 2, 1, 3), Semantics.BARGING, true);
      SystemState state = play(model, seed).seen().state();
      assertThat(state.buffer().slots()).isNotEmpty();
    }
  }

  /** A run at random, to its end or until something goes wrong. */
  private static JudgedReplay play(Model model, int seed) {
    List<Choice> made = new ArrayList<>();
    RandomScheduler scheduler = new RandomScheduler(model, seed);
    JudgedReplay run = new JudgedReplay(model, List.of());
    while (made.size() < LONG) {
      var next = scheduler.next(run.state());
      if (next.isEmpty() || !run.seen().verdict().faults().isEmpty()) {
        return run;
      }
      made.add(next.get());
      try {
        run.play(next.get());
      } catch (LayoutGrewException e) {
        model.grow();
        run = new JudgedReplay(model, List.of());
        made.forEach(run::play);
      }
    }
    return run;
  }

  private static Model program(String text) {
    PlainProgram program = PlainProgram.of(Path.of("Kitchen.java"), text, Wishes.NONE);
    return Model.of(program, Semantics.BARGING, LoopLimit.FEW);
  }

  private static final String KITCHEN =
      """
      import java.util.LinkedList;
      class Kitchen {
        static LinkedList<String> tray = new LinkedList<>();
        static synchronized void serve(String dish) { tray.add(dish); Kitchen.class.notify(); }
        public static void main(String[] args) throws Exception {
          Thread guest = new Thread(() -> {
            synchronized (Kitchen.class) {
              try { while (tray.isEmpty()) Kitchen.class.wait(); } catch (InterruptedException e) {}
              tray.removeFirst();
              %s
            }
          }, "guest");
          Thread cook = new Thread(() -> serve("soup"), "cook");
          guest.start();
          cook.start();
          cook.join();
        }
      }
      """;

  @Test
  void threadsOfAProgramHaveTheirNamesAndTheRolesTheyPlay() {
    Model model = program(KITCHEN.formatted(""));
    SystemState state = new JudgedReplay(model, List.of()).seen().state();
    assertThat(state.threads().stream().map(each -> each.name() + " " + each.role()))
        .containsExactlyInAnyOrder("main CONTROL", "guest CONSUMER", "cook PRODUCER");
  }

  @Test
  void theRoleOfAThreadIsKnownEvenIfAnotherOneCanDoAllTheWork() {
    String text = KITCHEN.formatted("");
    String second =
        text.substring(text.indexOf("Thread guest"), text.indexOf("Thread cook"))
            .replace("guest", "late");
    Model model =
        program(
            text.replace("guest.start();", second + "guest.start(); late.start();")
                .replace("cook.start();", "cook.start(); serve(\"salad\");"));
    SystemState state = new JudgedReplay(model, List.of()).seen().state();
    assertThat(state.threads().stream().map(each -> each.name() + " " + each.role()))
        .contains("guest CONSUMER", "late CONSUMER");
  }

  @Test
  void aThreadThatAProgramStartsLaterIsShownFromThenOn() {
    Model model =
        program(
            KITCHEN
                .formatted("")
                .replace("cook.start();", "synchronized (Kitchen.class) {} cook.start();"));
    JudgedReplay run = new JudgedReplay(model, List.of());
    assertThat(run.seen().state().threads()).hasSize(2);
    goOn(model, run, 1);
    assertThat(run.seen().state().threads()).hasSize(3);
  }

  @Test
  void theValuesThatAProgramStoresAreItemsWithTheirText() {
    Model model = program(KITCHEN.formatted(""));
    JudgedReplay run = new JudgedReplay(model, List.of());
    int cook = thread(model, "cook");
    goOn(model, run, cook);
    SystemState stored = run.seen().state();
    assertThat(slots(stored)).isEqualTo("1");
    assertThat(Objects.requireNonNull(stored.buffer().slots().get(0)).item().text())
        .isEqualTo("soup");
    goOn(model, run, thread(model, "guest"));
    SystemState taken = run.seen().state();
    assertThat(slots(taken)).isEqualTo("-");
    assertThat(taken.finished()).isEqualTo(1);
    goOn(model, run, 1);
    assertThat(run.seen().verdict().total()).isZero();
  }

  @Test
  void aDeadlockOfAProgramIsReportedWithItsLines() {
    Model model = program(KITCHEN.formatted("").replace("Kitchen.class.notify();", ""));
    JudgedReplay run = new JudgedReplay(model, List.of());
    goOn(model, run, thread(model, "guest"));
    goOn(model, run, thread(model, "cook"));
    goOn(model, run, 1);
    assertThat(run.seen().verdict().faults()).hasSize(1);
    assertThat(run.seen().verdict().faults().get(0).first().sentence())
        .startsWith("no thread can go on: guest is at line 8");
  }

  @Test
  void anExceptionOfAProgramIsReportedWithItsLine() {
    Model model = program(KITCHEN.formatted("tray.removeFirst();"));
    JudgedReplay run = new JudgedReplay(model, List.of());
    goOn(model, run, thread(model, "cook"));
    goOn(model, run, thread(model, "guest"));
    assertThat(run.seen().verdict().faults().get(0).first().sentence())
        .contains("guest threw NoSuchElementException at line 10");
  }

  private static int thread(Model model, String name) {
    int thread = 1;
    while (!model.threadName(thread).equals(name)) {
      thread++;
    }
    return thread;
  }

  /** Lets the thread go on as long as it can. */
  private static void goOn(Model model, JudgedReplay run, int thread) {
    while (model.isPossible(run.state(), Choice.step(thread))) {
      run.play(Choice.step(thread));
    }
  }
}
