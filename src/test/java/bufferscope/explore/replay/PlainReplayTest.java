package bufferscope.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.LayoutGrewException;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.RandomScheduler;
import bufferscope.explore.model.Semantics;
import bufferscope.owncode.plain.PlainCode;
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
}
