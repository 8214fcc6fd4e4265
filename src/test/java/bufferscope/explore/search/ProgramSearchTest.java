package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.State;
import bufferscope.explore.model.Step;
import bufferscope.explore.search.Outcome.Bounded;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.explore.search.PlainSearch.Result;
import bufferscope.measure.ViolationKind;
import bufferscope.owncode.LoopLimit;
import bufferscope.owncode.LoopLimit.Loops;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.PlainProgram;
import bufferscope.owncode.plain.Wishes;
import bufferscope.testing.TestThreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that start their threads themselves, searched from {@code main}. */
@ExtendWith(TestThreads.class)
final class ProgramSearchTest {
  private static final Limits ENOUGH = Limits.states(500_000);

  @TempDir Path folder;

  private Result search(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("Mine.java"), text);
    return search(file);
  }

  private static Result search(Path file) {
    return ProgramSearch.run(
        PlainProgram.read(file, Wishes.NONE),
        OptionalInt.empty(),
        Semantics.BARGING,
        ScheduleCost.SWITCHES,
        ENOUGH);
  }

  /** A program whose main method has that body. */
  private static String program(String members, String main) {
    return """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        import java.util.concurrent.locks.*;
        class Mine {
          %s
          public static void main(String[] args) throws Exception {
            %s
          }
        }
        """
        .formatted(members, main);
  }

  private Found found(String members, String main) throws IOException {
    Result result = search(program(members, main));
    assertThat(result.outcome()).isInstanceOf(Found.class);
    Found found = (Found) result.outcome();
    State state = result.model().start();
    for (Choice choice : found.schedule()) {
      assertThat(result.model().isPossible(state, choice)).isTrue();
      state = result.model().step(state, choice);
    }
    return found;
  }

  private void assertRight(String members, String main) throws IOException {
    Result result = search(program(members, main));
    assertThat(result.outcome()).as(result.outcome().toString()).isInstanceOf(None.class);
  }

  private static final String BUFFER =
      """
      static class Box {
        private final LinkedList<Integer> list = new LinkedList<>();
        private final int max = 1;
        synchronized void put(int x) throws InterruptedException {
          while (list.size() == max) wait();
          list.add(x);
          notifyAll();
        }
        synchronized int take() throws InterruptedException {
          while (list.isEmpty()) wait();
          int x = list.removeFirst();
          notifyAll();
          return x;
        }
      }
      static final Box box = new Box();
      static void put(int n) {
        try {
          for (int i = 0; i < n; i++) box.put(i);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      static void take(int n) {
        try {
          for (int i = 0; i < n; i++) System.out.println(Thread.currentThread().getName() + box.take());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      """;

  /** However threads are made. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thread p = new Thread(() -> put(3)); Thread c = new Thread(() -> take(3), \"c\");",
        "class P extends Thread { public void run() { put(3); } } Thread p = new P();"
            + " Runnable r = () -> take(3); Thread c = new Thread(r);",
        "Thread p = new Thread() { @Override public void run() { put(3); } };"
            + " Thread c = new Thread(new Runnable() { public void run() { take(3); } });"
      })
  void threadsAreFoundAsTheyStart(String threads) throws IOException {
    assertRight(BUFFER, threads + " p.start(); c.start(); p.join(); c.join();");
    String fewer = threads.replace("put(3)", "put(2)");
    Found found = found(BUFFER, fewer + " p.start(); c.start(); p.join(); c.join();");
    assertThat(found.kind().id()).isEqualTo("deadlock");
    assertThat(found.message()).contains("box.wait()").contains("main is at line");
  }

  @Test
  void threadsStartInConstructorsAndInLoops() throws IOException {
    String worker =
        """
        static class Worker implements Runnable {
          private final int number;
          Worker(int number) { this.number = number; new Thread(this, "w" + number).start(); }
          public void run() { if (number % 2 == 0) put(2); else take(2); }
        }
        """;
    assertRight(BUFFER + worker, "for (int i = 0; i < 4; i++) new Worker(i);");
    assertRight(
        BUFFER + worker,
        "new Worker(0); box.take(); new Worker(1); box.put(1); box.take();"
            .replace("box.put(1); box.take();", "box.put(1);"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Object a = new Object(), b = new Object(); Thread t = new Thread(() -> { synchronized (a)"
            + " { synchronized (b) { } } }); t.start(); synchronized (b) { synchronized (a) { } }"
            + " | deadlock | a",
        "int[] x = new int[1]; Thread t = new Thread(() -> x[0]++); t.start(); t.join();"
            + " System.out.println(10 / (x[0] - 1)); | thread-failed | / by zero at line 8",
        "AtomicInteger x = new AtomicInteger(); Thread t = new Thread(() -> x.incrementAndGet());"
            + " t.start(); assert x.get() == 0; | thread-failed | AssertionError",
        "Thread t = new Thread(() -> { }); t.start(); System.out.println(1 / args.length);"
            + " | thread-failed | main died of ArithmeticException",
        "Thread t = new Thread(() -> { }); t.start(); t.join(); t.start();"
            + " | thread-failed | IllegalThreadStateException",
        "AtomicBoolean done = new AtomicBoolean(); Thread t = new Thread(() -> {"
            + " while (!done.get()) Thread.yield(); }); t.start(); t.join(); | livelock | line",
        "ReentrantLock l = new ReentrantLock(); Thread t = new Thread(() -> l.lock());"
            + " t.start(); t.join(); | lock-not-released | Thread-0",
        // The interrupt is lost in the loop.
        "Thread t = new Thread(() -> { while (true) { try { box.take(); } catch"
            + " (InterruptedException e) { } } }); t.start(); t.interrupt(); t.join();"
            + " | deadlock | main",
        "Thread t = new Thread(() -> take(1)); t.start(); t.join(1000); t.interrupt(); t.join();"
            + " put(2); | deadlock | main",
      })
  void whatGoesWrongIsFound(String main, String kind, String why) throws IOException {
    Found found = found(BUFFER, main.replaceAll("(?<=;) int", " int"));
    assertThat(found.kind().id()).isEqualTo(kind);
    assertThat(found.message()).contains(why.startsWith("/") ? "/ by zero at line" : why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A thread that is interrupted while it waits, and ends.
        "Thread t = new Thread(() -> take(1)); t.start(); t.interrupt(); t.join();",
        "Thread t = new Thread(() -> { while (!Thread.currentThread().isInterrupted()) { } });"
            + " t.start(); t.interrupt(); t.join();",
        "Thread t = new Thread(() -> { try { Thread.sleep(1000); throw new Error(); } catch"
            + " (InterruptedException e) { } }); t.start(); t.interrupt(); t.join();"
            + " put(1); Thread u = new Thread(() -> take(1)); u.start();",
        "Thread t = new Thread(() -> { try { while (true) box.take(); } catch"
            + " (InterruptedException e) { } }); t.start(); t.interrupt(); t.join();",
        // A daemon need not end.
        "Thread t = new Thread(() -> take(2)); t.setDaemon(true); t.start(); put(1);",
        // Loops without an end, at rest when there is nothing to do.
        "Thread t = new Thread(() -> { while (true) take(1); }); t.start(); put(3);",
        "Thread t = new Thread(() -> { while (true) take(1); }); t.start(); Thread u ="
            + " new Thread(() -> { int i = 0; for (;;) put(++i); }); u.start();",
      })
  void whatIsRightIsFoundRight(String main) throws IOException {
    String sound = main.replace("throw new Error();", "");
    assertRight(BUFFER, sound);
  }

  @Test
  void aConsumerThatIsNotWokenIsNotAtRest() throws IOException {
    String forgets = BUFFER.replace("list.add(x);\n    notifyAll();", "list.add(x);");
    assertThat(forgets).isNotEqualTo(BUFFER);
    Found found =
        found(
            forgets, "Thread t = new Thread(() -> { while (true) take(1); }); t.start(); put(1);");
    assertThat(found.kind().id()).isEqualTo("deadlock");
  }

  @Test
  void itemsThatAreLeftByChanceAreLost() throws IOException {
    Path file = Path.of("src/test/resources/student-code/NumbersApp.java");
    Result result = search(file);
    assertThat(result.outcome()).isInstanceOf(Found.class);
    assertThat(((Found) result.outcome()).kind().id()).isEqualTo("left-over");
    assertThat(((Found) result.outcome()).message()).contains("queue is left with");
  }

  /**
   * A lock that both hold, a start, a join and a volatile field bring order; without, it is chance.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = 1; Thread t = new Thread(() -> x++); t.start(); t.join(); x++; | none",
        "Thread t = new Thread(() -> inc()); t.start(); inc(); | none",
        "Thread t = new Thread(() -> v = 1); t.start(); v = 2; | none",
        "Thread t = new Thread(() -> x = 1); t.start(); x = 2; | Thread-0 use Mine.x",
        "Thread t = new Thread(() -> inc()); t.start(); System.out.println(x); | Thread-0 use Mine.x",
        "Thread t = new Thread(() -> list.add(1)); t.start(); list.add(2); | Thread-0 are in",
      })
  void dataRacesAreFoundWhereNothingBringsOrder(String main, String why) throws IOException {
    String members =
        "static int x; static volatile int v; static synchronized void inc() { x++; }"
            + " static List<Integer> list = new ArrayList<>();";
    if (why.equals("none")) {
      assertRight(members, main);
    } else {
      Found found = found(members, main);
      assertThat(found.kind().id()).isEqualTo("data-race");
      assertThat(found.message()).contains("main and " + why.replace("Mine.", ""));
    }
  }

  @Test
  void aTextThatChangesIsFollowedWhetherThreadsShareItOrNot() throws IOException {
    String shared =
        "StringBuilder b = new StringBuilder(); Thread t = new Thread(() -> b.append(1));"
            + " t.start(); t.join(); assert b.length() == 1;";
    assertRight("", shared);
    assertThat(found("", shared.replace("t.join();", "")).message()).contains("AssertionError");
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(program("", shared + " new String(b);")))
        .withMessageContaining("call toString() of the argument");
    assertRight(
        "",
        "Thread t = new Thread(() -> { StringBuilder b = new StringBuilder(); b.append(1L)"
            + ".append(\"a\", 0, 1).insert(0, 2.0); assert b.length() == 5; }); t.start();");
  }

  @ParameterizedTest
  @CsvSource({
    "int f(int n) { return f(n) + 1; }",
    "int f(int n) { while (n > 0) n = 2; return n; }"
  })
  void anInitialiserWithoutAnEndIsRefused(String method) {
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(program("static int g = f(1); static " + method, "")))
        .withMessageContaining("Mine.java");
  }

  @Test
  void whatJavacCannotCopeWithIsRefusedInASentence() {
    String sum = "String s = " + "\"a\" + Mine.class + ".repeat(6000) + "\"\";";
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(program(sum, "")))
        .withMessageContaining("javac cannot cope with it");
  }

  @Test
  void aProgramWithoutThreadsOrMainIsRefused() {
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(program("", "System.out.println();")))
        .withMessageContaining("starts no thread");
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search("class Mine { }"))
        .withMessageContaining("no class has a main");
  }

  /** What initialisers have made is as it was when main runs again. */
  @Test
  void staticDataIsAsItWasWheneverMainRunsAgain() throws IOException {
    assertRight(
        "static int runs = 0; static final ArrayList<Integer> list = new ArrayList<>(); static int[] a = {7};",
        """
        runs++;
        list.add(runs);
        a[0]++;
        Thread t = new Thread(() -> { });
        t.start();
        t.join();
        assert runs == 1 && list.size() == 1 && a[0] == 8;
        t = new Thread(() -> { assert runs == 1 && list.size() == 1 && a[0] == 8; });
        t.start();
        t.join();
        """);
  }

  /** An object that main makes again is the one that threads have. */
  @Test
  void objectsAreTheSameWheneverMainRunsAgain() throws IOException {
    assertRight(
        "static Object kept; static class Node { final Object what; Node next; Node(Object what) { this.what = what; } }",
        """
        Node node = new Node(new Object());
        node.next = new Node(node.what);
        Thread t = new Thread(() -> { kept = node.next; });
        t.start();
        t.join();
        assert kept == node.next && node.next.what == node.what && kept != node;
        Node other = new Node(node);
        Thread u = new Thread(() -> { assert other.what == node; node.next = other; });
        u.start();
        u.join();
        assert node.next == other && other.what == node;
        """);
  }

  /** The array is made in the call, and so no part of the state. */
  @Test
  void whatACallHasMadeAndChangedIsRemembered() throws IOException {
    String members =
        """
        static volatile boolean on = true;
        static void count(int[] counts, StringBuilder text) {
          counts[0]++;
          text.append('x');
          System.out.printf("%d %s%n", counts[0], text);
          if (counts[0] == 4 && text.length() == 4) throw new IllegalStateException();
        }
        static void loop() {
          int[] counts = new int[1];
          StringBuilder text = new StringBuilder();
          while (on) count(counts, text);
        }
        """;
    String main = "new Thread(() -> loop()).start(); new Thread(() -> on = false).start();";
    assertThat(found(members, main).kind()).isEqualTo(ViolationKind.THREAD_FAILED);
  }

  /** Text that is printed is made in each round, and no reason to distinguish rounds. */
  @Test
  void roundsThatOnlyPrintAreForgotten() throws IOException {
    String members =
        """
        static volatile boolean on = true;
        static void loop() {
          while (on) {
            System.out.printf("%s %d%n", Thread.currentThread().getName(), 1);
            StringBuilder text = new StringBuilder();
            text.append(on);
          }
        }
        """;
    String main = "new Thread(() -> loop()).start(); new Thread(() -> on = false).start();";
    Result result = search(program(members, main));
    assertThat(result.outcome()).isInstanceOf(None.class);
    assertThat(result.outcome().effort().states()).isLessThan(100);
  }

  private static Path[] programs() throws IOException {
    try (Stream<Path> given = Files.list(Path.of("src/test/resources/student-code"));
        Stream<Path> homework = Files.list(Path.of("src/test/resources/homework"))) {
      return Stream.concat(given, homework)
          .filter(file -> file.toString().endsWith(".java"))
          .filter(ProgramSearchTest::mayForget)
          .toArray(Path[]::new);
    }
  }

  private static boolean mayForget(Path file) {
    try {
      return PlainProgram.read(file, Wishes.NONE).mayForget();
    } catch (RefusedCodeException e) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theVerdictIsTheSameWithoutWhatIsOnlyPrinted(Path file) {
    PlainProgram program = PlainProgram.read(file, Wishes.NONE);
    LoopLimit limit = LoopLimit.FEW.of(Loops.ALL);
    Limits some = Limits.states(50_000);
    Outcome whole =
        Search.run(Model.of(program, Semantics.BARGING, limit), ScheduleCost.SWITCHES, some);
    Outcome without =
        Search.run(
            Model.withoutPrinted(program, Semantics.BARGING, limit), ScheduleCost.SWITCHES, some);
    if (!(whole instanceof Bounded)) {
      assertThat(without.getClass()).isEqualTo(whole.getClass());
    }
    // loops that count rounds only for the output need not be cut, and have more of them
    assertThat(without.effort().states()).isLessThanOrEqualTo(whole.effort().states() * 11 / 10);
    if (whole instanceof Found found) {
      assertThat(((Found) without).kind()).isEqualTo(found.kind());
      assertThat(((Found) without).schedule()).isEqualTo(found.schedule());
    }
  }

  private static final String ADDERS =
      """
      static class Adder extends Thread {
        long total;
        public void run() {
          int sum = 0;
          try {
            for (int i = 0; i < 4; i++) { int x = box.take(); total += x; sum += x; }
          } catch (InterruptedException e) { }
          System.out.println(getName() + sum);
        }
      }
      """;

  @Test
  void sumsThatAreOnlyPrintedAddNoStates() throws IOException {
    String main =
        "Adder a = new Adder(), b = new Adder(); a.start(); b.start();"
            + " new Thread(() -> put(4)).start(); new Thread(() -> put(4)).start();"
            + " a.join(); b.join(); System.out.println(a.total + b.total);";
    Result printed = search(program(BUFFER + ADDERS, main));
    assertThat(printed.outcome()).isInstanceOf(None.class);
    String none = ADDERS.replace("total += x; sum += x;", "total += 0; sum += 0;");
    Result without = search(program(BUFFER + none, main));
    assertThat(printed.outcome().effort().states()).isEqualTo(without.outcome().effort().states());
    String decides = main + " assert a.total + b.total == 12;";
    assertThat(search(program(BUFFER + ADDERS, decides)).outcome().effort().states())
        .isGreaterThan(without.outcome().effort().states());
  }

  /** With as many items, but all of one value, there are as many states. */
  @Test
  void itemsThatAreOnlyPrintedAddNoStates() {
    String members =
        """
        static final LinkedList<Integer> list = new LinkedList<>();
        static void put(int n, int x) {
          for (int i = 0; i < n; i++) {
            synchronized (list) { list.add(i * x); System.out.println("put " + i); }
          }
        }
        static void take(int n) {
          for (int i = 0; i < n; i++) {
            synchronized (list) { if (!list.isEmpty()) System.out.println(list.remove(0)); }
          }
        }
        """;
    String main =
        "new Thread(() -> put(5, 1)).start(); new Thread(() -> put(5, -1)).start();"
            + " new Thread(() -> take(7)).start();";
    Outcome outcome = ofItems(program(members, main), true);
    Outcome equal = ofItems(program(members.replace("i * x", "0"), main), false);
    assertThat(outcome.getClass()).isEqualTo(equal.getClass());
    assertThat(outcome.effort().states()).isEqualTo(equal.effort().states());
  }

  private static Outcome ofItems(String text, boolean forgets) {
    PlainProgram program = PlainProgram.of(Path.of("Mine.java"), text, Wishes.NONE);
    Model model =
        forgets
            ? Model.withoutPrinted(program, Semantics.BARGING, LoopLimit.FEW)
            : Model.of(program, Semantics.BARGING, LoopLimit.FEW);
    return Search.run(model, ScheduleCost.SWITCHES, ENOUGH);
  }

  @Test
  void whatGoesWrongIsShownWithTheValuesThatAreOnlyPrinted() throws IOException {
    Result result =
        search(
            program(
                BUFFER + "static long total;",
                "Thread t = new Thread(() -> { try { total += box.take() + 7; box.take(); } catch"
                    + " (InterruptedException e) { } }); t.start(); put(1); t.join();"
                    + " System.out.println(total);"));
    Found found = (Found) result.outcome();
    assertThat(found.kind().id()).isEqualTo("deadlock");
    assertThat(Step.of(result.model(), found.schedule()))
        .anySatisfy(step -> assertThat(step.operation()).contains("total is set to 7"));
  }

  /** What is typed is 2, which the verdict says. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Scanner in = new Scanner(System.in); int n = in.nextInt();",
        "int n; try (Scanner in = new Scanner(System.in)) { n = in.nextInt(); }",
        "var in = new java.io.BufferedReader(new java.io.InputStreamReader(System.in));"
            + " int n = Integer.parseInt(in.readLine());",
        "Scanner in = new Scanner(System.in); int n = 0;"
            + " if (in.hasNextLine()) n = Integer.parseInt(in.nextLine()); in.close();"
      })
  void aNumberIsReadFromTheKeyboard(String read) throws IOException {
    String starts = read + " int m = n; new Thread(() -> put(m)).start();";
    Result right = search(program(BUFFER, starts + " take(2);"));
    assertThat(right.outcome()).isInstanceOf(None.class);
    assertThat(right.notes())
        .anySatisfy(
            note -> assertThat(note).endsWith("reads from the keyboard; whatever is read is 2"));
    assertThat(found(BUFFER, starts + " take(3);").kind().id()).isEqualTo("deadlock");
  }

  /** Tasks that wait are removed, and those that run are interrupted. */
  @Test
  void anExecutorIsShutDownAtOnce() throws IOException {
    String task =
        "ExecutorService pool = Executors.newFixedThreadPool(1); pool.execute(() -> take(2));"
            + " pool.execute(() -> { synchronized (box) { throw new AssertionError(); } });";
    String end =
        " put(1); pool.shutdownNow(); if (!pool.awaitTermination(1, TimeUnit.SECONDS))"
            + " System.out.println(pool.isTerminated());";
    assertRight(BUFFER, task + end);
    assertThat(found(BUFFER, task + end.replace("shutdownNow", "shutdown")).message())
        .contains("main is at line");
    String swallows =
        "ExecutorService pool = Executors.newFixedThreadPool(1); pool.execute(() -> { while (true) {"
            + " try { box.take(); } catch (InterruptedException e) { } } });";
    assertThat(found(BUFFER, swallows + end).kind().id()).isEqualTo("deadlock");
  }

  /**
   * A producer that polls a full buffer takes the lock again each time, and never gives it back.
   */
  @Test
  void aLockThatIsTakenAgainAndAgainIsNamed() throws IOException {
    Result result =
        search(
            program(
                """
                static final ReentrantLock gate = new ReentrantLock();
                static int free = 0;
                static boolean offer() {
                  gate.lock();
                  if (free == 0) return false;
                  free--;
                  gate.unlock();
                  return true;
                }
                """,
                "Thread p = new Thread(() -> { while (!offer()) Thread.yield(); }); p.start(); p.join();"));
    assertThat(((Outcome.Bounded) result.outcome()).reason())
        .isEqualTo(
            "a thread holds gate 16 times at once, and the search stores at most 15:"
                + " is an unlock missing?");
  }
}
