package bufferscope.explore.model;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.owncode.LoopLimit;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.PlainProgram;
import bufferscope.owncode.plain.Wishes;
import bufferscope.testing.OneSlotSource;
import bufferscope.testing.TestThreads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What plain Java prints along a schedule. */
@ExtendWith(TestThreads.class)
final class PrintedTest {
  private static final int P1 = 1;
  private static final int C1 = 2;

  private static Model buffer(String put, String take) {
    String text = OneSlotSource.of("Cell", put, take + " return item;");
    PlainCode code = PlainCode.of(Path.of("Cell.java"), text, Wishes.NONE);
    return Model.of(code, new Bounds(1, 1, 1, 3), Semantics.BARGING, true);
  }

  private static Model program(String text) {
    PlainProgram program = PlainProgram.of(Path.of("Main.java"), text, Wishes.NONE);
    return Model.of(program, Semantics.BARGING, LoopLimit.FEW);
  }

  /** The choices with which these threads go on, each to the end of a call. */
  private static List<Choice> calls(Model model, int... threads) {
    return found(
        model,
        () -> {
          List<Choice> schedule = new ArrayList<>();
          int[] words = model.machine().start();
          for (int thread : threads) {
            do {
              schedule.add(Choice.step(thread));
              model.apply(words, Choice.step(thread));
            } while (!model.machine().callOver());
          }
          return schedule;
        });
  }

  /** Returns the schedule, for which the model may have to learn of shared data. */
  private static List<Choice> found(Model model, Supplier<List<Choice>> schedule) {
    while (true) {
      try {
        return schedule.get();
      } catch (LayoutGrewException e) {
        model.grow();
      }
    }
  }

  private static List<String> lines(Model model, List<Choice> schedule) {
    return Printed.lines(Printed.of(model, schedule), schedule.size());
  }

  @Test
  void aLineAppearsWithTheOperationBeforeIt() {
    Model model = buffer("", "System.out.println(\"took \" + item);");
    List<Choice> schedule = calls(model, P1, C1);
    List<Printed> printed = Printed.of(model, schedule);
    assertThat(printed).extracting(Printed::text).containsExactly("took 1\n");
    int step = printed.get(0).step();
    assertThat(Step.of(model, schedule).get(step - 1).operation()).isEqualTo("item = 1");
    assertThat(Printed.lines(printed, step - 1)).isEmpty();
    assertThat(Printed.lines(printed, step)).containsExactly("C1: took 1");
  }

  @Test
  void whatStandsBeforeTheFirstOperationOfACallAppearsWithIt() {
    Model model = buffer("System.out.println(\"put \" + it);", "");
    List<Choice> schedule = calls(model, P1, C1, P1);
    assertThat(Printed.of(model, List.of())).isEmpty();
    assertThat(Printed.of(model, List.of(Choice.step(P1))))
        .containsExactly(new Printed(1, "P1", "put 1\n"));
    assertThat(lines(model, schedule)).containsExactly("P1: put 1", "P1: put 2");
  }

  @Test
  void whatConstructorsAndInitialisersPrintAppearsAtFirst() {
    String text =
        """
        class Cell {
          static { System.out.println("ready"); }
          private Integer item;
          Cell() { System.out.println("a cell with " + item); }
          synchronized void put(int it) throws InterruptedException {
            while (item != null) wait();
            item = it;
            notifyAll();
          }
          synchronized int take() throws InterruptedException {
            while (item == null) wait();
            int it = item;
            item = null;
            notifyAll();
            return it;
          }
          public static void main(String[] args) throws InterruptedException {
            Cell cell = new Cell();
            new Thread(() -> { try { cell.put(1); } catch (InterruptedException e) { } }).start();
            cell.take();
          }
        }
        """;
    PlainCode code = PlainCode.of(Path.of("Cell.java"), text, Wishes.NONE);
    Model buffer = Model.of(code, new Bounds(1, 1, 1, 3), Semantics.BARGING, true);
    assertThat(lines(buffer, calls(buffer, P1)))
        .containsExactly("main: ready", "main: a cell with null");
    Model program = program(text);
    List<Choice> none =
        found(
            program,
            () -> {
              program.machine().start();
              return List.of();
            });
    assertThat(lines(program, none)).containsExactly("main: ready", "main: a cell with null");
  }

  @Test
  void allThatPrintsIsShown() {
    Model model =
        buffer(
            """
            System.out.print('<'); System.out.print(1.5); System.out.print(true);
            System.out.print((Object) null); System.err.println(">");
            System.out.printf("%d of %s%n", it, "P1"); System.out.println();
            System.out.format("%s", true).println(new char[] {'!', '?'});
            new IllegalStateException("no").printStackTrace();
            System.out.printf("%s %d%n", "x");
            """,
            "");
    assertThat(lines(model, calls(model, P1)))
        .containsExactly(
            "P1: <1.5truenull>",
            "P1: 1 of P1",
            "P1: ",
            "P1: true!?",
            "P1: java.lang.IllegalStateException: no",
            "P1: %s %d%n");
  }

  @Test
  void aLineThatIsBegunGoesOnInLaterSteps() {
    Model model = buffer("System.out.print(\"<\");", "System.out.print(item + \" \");");
    assertThat(lines(model, calls(model, P1, C1, P1, C1))).containsExactly("P1: <<", "C1: 1 2 ");
  }

  /** The state of the program forgets the sum, since nothing but the output depends on it. */
  @Test
  void whatIsOnlyPrintedHasItsValue() {
    Model model =
        program(
            """
            class Main {
              static int next;
              public static void main(String[] args) {
                System.out.println("begin");
                new Thread(() -> {
                  int sum = 0;
                  while (true) {
                    synchronized (Main.class) { next = (next + 1) % 2; sum += 5; }
                    System.out.println("sum " + sum);
                  }
                }).start();
                new Thread(() -> { }).start();
              }
            }
            """);
    List<String> expected = new ArrayList<>(List.of("main: begin"));
    assertThat(lines(model, List.of())).isEqualTo(expected);
    List<Choice> schedule = found(model, () -> stepsOfThread0(model));
    List<String> lines = lines(model, schedule);
    for (int i = 1; i < lines.size(); i++) {
      expected.add("Thread-0: sum " + 5 * i);
    }
    assertThat(lines).hasSizeGreaterThan(2).isEqualTo(expected);
  }

  private static List<Choice> stepsOfThread0(Model model) {
    List<Choice> schedule = new ArrayList<>();
    State state = model.start();
    while (schedule.size() < 4_000 && model.choices(state).contains(Choice.step(2))) {
      schedule.add(Choice.step(2));
      state = model.step(state, Choice.step(2));
    }
    return schedule;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Assignment4", "Bakery", "CirQueue", "Contador", "DataBufferMain", "Depot",
        "LockQueueTest", "NumbersApp", "Ping", "Plates", "PracticaBuzon", "ProdConsSem",
        "RingDemo", "SemaphoreStore", "SharedListExample", "TaskPool"
      })
  void eachLineAppearsOnceAndStays(String name) {
    Path file = Path.of("src/test/resources/student-code", name + ".java");
    for (Model model : models(file)) {
      List<Choice> schedule = schedule(model);
      List<Printed> all = Printed.of(model, schedule);
      for (int steps = 0; steps <= schedule.size(); steps += 13) {
        int last = steps;
        assertThat(Printed.of(model, schedule.subList(0, steps)))
            .isEqualTo(all.stream().filter(each -> each.step() <= last).toList());
      }
    }
  }

  private static List<Choice> schedule(Model model) {
    return found(model, () -> new RandomScheduler(model, 1).schedule(400));
  }

  private static List<Model> models(Path file) {
    List<Model> models = new ArrayList<>();
    try {
      PlainCode code = PlainCode.read(file, Wishes.NONE);
      models.add(Model.of(code, new Bounds(2, 2, 1, 3), Semantics.BARGING, true));
    } catch (RefusedCodeException e) {
      // it is searched from its main only
    }
    try {
      PlainProgram program = PlainProgram.read(file, Wishes.NONE);
      models.add(Model.of(program, Semantics.BARGING, LoopLimit.FEW));
    } catch (RefusedCodeException e) {
      // it is searched as a buffer only
    }
    assertThat(models).isNotEmpty();
    return models;
  }
}
