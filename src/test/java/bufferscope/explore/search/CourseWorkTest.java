package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Outcome.Bounded;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.explore.search.PlainSearch.Result;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.Wishes;
import bufferscope.testing.TestThreads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of homework, each in the smallest program that shows it. */
@ExtendWith(TestThreads.class)
final class CourseWorkTest {
  private static final String QUEUE =
      """
      import java.util.*;
      import java.util.concurrent.*;
      %s
      class Mine {
        private final LinkedList<%s> list = new LinkedList<>();
        private final int cap;
        Mine(int cap) { this.cap = cap; }
        synchronized void put(%s x) throws InterruptedException {
          %s
          list.add(x);
          notifyAll();
        }
        synchronized %s take() throws InterruptedException {
          while (list.isEmpty()) wait();
          %s x = list.removeFirst();
          notifyAll();
          return x;
        }
      }
      """;

  @TempDir private Path folder;

  private Result search(String text) throws IOException {
    return search(Files.writeString(folder.resolve("Mine.java"), text));
  }

  private static Result search(Path file) {
    Wish wish = new Wish(new Bounds(2, 2, 1, 2), List.of(1, 2), false, Semantics.BARGING, false);
    return FileSearch.of(file, Wishes.NONE, ScheduleCost.SWITCHES, Limits.states(100_000))
        .run(wish, OptionalInt.empty(), false);
  }

  private static String queue(String before, String item, String waiting) {
    return QUEUE.formatted(before, item, item, waiting, item, item);
  }

  private static String program(String fields, String main) {
    return """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.locks.*;
        class Mine {
          %s
          static void start(Callable<?> task) {
            new Thread(() -> {
              try { task.call(); } catch (Exception e) { throw new IllegalStateException(e); }
            }).start();
          }
          public static void main(String[] args) throws Exception {
            %s
          }
        }
        """
        .formatted(fields, main);
  }

  private static void assertRight(Result result) {
    assertThat(result.outcome()).as(result.outcome().toString()).isInstanceOf(None.class);
  }

  private static void assertWrong(Result result, String kind) {
    assertThat(result.outcome()).as(result.outcome().toString()).isInstanceOf(Found.class);
    assertThat(((Found) result.outcome()).kind().id()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "while (list.size() == cap) wait(); | none",
        "if (list.size() == cap) wait(); | over-capacity",
        "while (list.size() > cap) wait(); | over-capacity",
        "while (list.size() >= 2) wait(); | none", // its capacity has nothing to do with cap
      })
  void aBufferTakesAsManyItemsAsItsCapacitySays(String waiting, String kind) throws IOException {
    Result result = search(queue("", "Integer", waiting));
    if (kind.equals("none")) {
      assertRight(result);
    } else {
      assertWrong(result, kind);
    }
  }

  @Test
  void moreItemsThanAFixedArrayMeansAreFound() throws IOException {
    String text =
        queue("", "Integer", "if (list.size() == 3) wait();").replace("Mine(int cap)", "Mine()");
    assertWrong(search(text.replace("this.cap = cap;", "cap = 3;")), "over-capacity");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Item(int number, Kind kind) {} enum Kind { RYE, WHEAT }",
        "class Item { Item(String name, boolean urgent, Owner owner) {} } class Owner {}",
        "interface Item {} class Mail implements Item { Mail(String text) {} }",
        "abstract class Item { final int size; Item(int size) { this.size = size; } }"
            + " class Big extends Item { Big() { super(9); } }",
        "enum Item { A, B, C, D, E, F, G, H }",
      })
  void itemsOfAnyClassAreMade(String item) throws IOException {
    assertRight(search(queue(item, "Item", "while (list.size() == cap) wait();")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Runnable", "Callable<Integer>", "java.util.function.Supplier<Integer>"})
  void itemsAreTasks(String item) throws IOException {
    assertRight(search(queue("", item, "while (list.size() == cap) wait();")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"int[]", "Map<String, Integer>", "Item"})
  void ofItemsThatCannotBeMadeARefusalSpeaks(String item) {
    String two = "enum Item { ON, OFF }";
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(queue(two, item, "while (list.size() == cap) wait();")))
        .withMessageContaining("no items for the buffer can be made")
        .withMessageContaining("let it take numbers or texts");
  }

  @Test
  void itemsOfABufferMayHaveHashCodes() throws IOException {
    String item =
        """
        class Item {
          final int id;
          final String name;
          Item(int id, String name) { this.id = id; this.name = name; }
          @Override public boolean equals(Object o) { return o instanceof Item i && i.id == id; }
          @Override public int hashCode() { return Objects.hash(id, name); }
        }
        """;
    assertRight(
        search(
            queue(item, "Item", "int h = Objects.hash(x, 1); while (list.size() == cap) wait();")));
    String identity = "int h = Objects.hash(this); while (list.size() == cap) wait();";
    assertThat(search(queue(item, "Item", identity)).outcome().toString())
        .contains("uses the hash code of a Mine, which differs from run to run");
  }

  @Test
  void partsOfAnOperationAreNoBuffer() throws IOException {
    String ring =
        """
        import java.util.concurrent.locks.*;
        class Mine {
          private final int[] cells;
          private int in, out, count;
          private final Lock lock = new ReentrantLock();
          private final Condition full = lock.newCondition(), empty = lock.newCondition();
          Mine(int max) { cells = new int[max]; }
          void put(int x) { cells[in] = x; in = (in + 1) % cells.length; count++; }
          int get() { int x = cells[out]; out = (out + 1) % cells.length; count--; return x; }
          void producer(int x) throws InterruptedException {
            lock.lock();
            while (count == cells.length) full.await();
            put(x);
            empty.signal();
            lock.unlock();
          }
          int consumer() throws InterruptedException {
            lock.lock();
            while (count == 0) empty.await();
            int x = get();
            full.signal();
            lock.unlock();
            return x;
          }
        }
        """;
    assertRight(search(ring));
    assertWrong(search(ring.replace("full.signal();", "")), "deadlock");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "synchronized (box) { while (!box.isEmpty()) box.wait(); box.put(i); box.notifyAll(); }"
            + " | synchronized (box) { while (box.isEmpty()) box.wait(); box.take();"
            + " box.notifyAll(); } | none",
        "room.acquire(); mutex.acquire(); box.put(i); mutex.release(); items.release();"
            + " | items.acquire(); mutex.acquire(); box.take(); mutex.release(); room.release();"
            + " | none",
        "mutex.acquire(); room.acquire(); box.put(i); mutex.release(); items.release();"
            + " | items.acquire(); mutex.acquire(); box.take(); mutex.release(); room.release();"
            + " | deadlock",
      })
  void aBufferThatItsThreadsGuardIsSearchedWithThem(String put, String take, String kind)
      throws IOException {
    String fields =
        """
        static class Box {
          private final ArrayList<Integer> list = new ArrayList<>();
          boolean isEmpty() { return list.isEmpty(); }
          void put(int x) { list.add(x); }
          int take() { return list.remove(0); }
        }
        static final Box box = new Box();
        static final Semaphore room = new Semaphore(1), items = new Semaphore(0);
        static final Semaphore mutex = new Semaphore(1);
        """;
    String main =
        """
        start(() -> { for (int i = 0; i < 3; i++) { %s } return 0; });
        start(() -> { for (int i = 0; i < 3; i++) { %s } return 0; });
        """
            .formatted(put, take);
    Result result = search(program(fields, main));
    if (kind.equals("none")) {
      assertRight(result);
    } else {
      assertWrong(result, kind);
    }
  }

  @Test
  void aTakeMayReturnAnOptional() throws IOException {
    String text =
        """
        import java.util.*;
        class Mine {
          private final LinkedList<String> list = new LinkedList<>();
          %s boolean put(String x) { return list.isEmpty() && list.add(x); }
          synchronized Optional<String> take() {
            return list.isEmpty() ? Optional.empty() : Optional.of(list.removeFirst());
          }
        }
        """;
    assertRight(search(text.formatted("synchronized")));
    assertThat(search(text.formatted("")).outcome()).isInstanceOf(Found.class);
    assertThat(
            search(text.formatted("synchronized").replace("String", "T").replace("Mine", "Mine<T>"))
                .outcome())
        .isInstanceOf(None.class);
  }

  @Test
  void argumentsOfMainAreChosen() throws IOException {
    String fields = "static final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();";
    String main =
        """
        if (args.length != 2) {
          System.err.println("usage: Mine PRODUCERS CONSUMERS");
          System.exit(1);
        }
        int producers = Integer.parseInt(args[0]);
        for (int i = 0; i < producers; i++) start(() -> queue.add((int) (Math.random() * 9)));
        for (int i = 0; i < Integer.parseInt(args[1]); i++) start(queue::take);
        Thread.sleep(1000);
        System.exit(0);
        """;
    Result result = search(program(fields, main));
    assertRight(result);
    assertThat(result.notes())
        .contains("main starts threads with 2 arguments only; each is 2")
        .anyMatch(note -> note.contains("ends the program by System.exit"));
    assertWrong(
        search(
            program(
                fields,
                main.replace("start(queue::take)", "start(queue::take); start(queue::take)"))),
        "deadlock");
  }

  @Test
  void anExitThatIsReachedIsNoVerdict() throws IOException {
    String fields = "static final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>(1);";
    String put =
        "start(() -> { try { queue.put(1); } catch (InterruptedException e) { System.exit(1); } return 0; });";
    assertRight(search(program(fields, put)));
    Outcome outcome =
        search(program(fields, put + " start(() -> { queue.take(); System.exit(0); return 0; });"))
            .outcome();
    assertThat(outcome).isInstanceOf(Bounded.class);
    assertThat(outcome.toString()).contains("ends the program by System.exit(0); return instead");
  }

  /** No random number is the pill, so none decides when a consumer ends. */
  @ParameterizedTest
  @CsvSource({"2, ", "1, deadlock"})
  void aPillEndsConsumersOfRandomNumbers(int pills, @Nullable String kind) throws IOException {
    String fields =
        """
        static final int PILL = -1;
        static final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
        static final Random random = new Random();
        """;
    String main =
        """
        start(() -> {
          for (int i = 0; i < 2; i++) queue.put(random.nextInt(100));
          for (int i = 0; i < %d; i++) queue.put(PILL);
          return 0;
        });
        for (int i = 0; i < 2; i++) start(() -> {
          while (true) {
            int number = queue.take();
            if (number == PILL) return 0;
            System.out.println(number);
          }
        });
        """
            .formatted(pills);
    Result result = search(program(fields, main));
    if (kind == null) {
      assertRight(result);
    } else {
      assertWrong(result, kind);
    }
  }

  @Test
  void thereAreTwoProcessors() throws IOException {
    String fields = "static final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();";
    String main =
        """
        int n = Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < n; i++) start(() -> queue.add(1));
        for (int i = 0; i < n; i++) start(queue::take);
        """;
    Result result = search(program(fields, main));
    assertRight(result);
    assertThat(result.notes()).anyMatch(note -> note.contains("the number of processors"));
  }

  @Test
  void aFolderIsOneProgram() throws IOException {
    Path source = Files.createDirectories(folder.resolve("src/app/model"));
    String text = queue("package app.model;", "Integer", "while (list.size() == cap) wait();");
    text = text.replace("import java.util.*;\nimport java.util.concurrent.*;\n", "");
    text = text.replace("package app.model;", "package app.model; import java.util.*;");
    Path file = Files.writeString(source.resolve("Mine.java"), text);
    Files.writeString(source.resolve("MineTest.java"), "import org.junit.Test;\nclass MineTest {}");
    Files.writeString(
        folder.resolve("src/app/Main.java"),
        """
        package app;
        class Main {
          public static void main(String[] args) { System.out.println("nothing yet"); }
        }
        """);
    assertRight(search(folder));
    Files.writeString(file, text.replace("notifyAll();", "").replace("int cap;", "int cap; // x"));
    assertWrong(search(folder), "deadlock");
    Files.writeString(file, text.replace("list.add(x);", "list.add(x);\nnew java.io.File(\"a\");"));
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(folder))
        .withMessageContaining(file + ", line 9: ");
  }

  @Test
  void aFolderWithoutJavaFilesIsRefused() {
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(folder))
        .withMessageEndingWith("there is no Java file in this folder");
  }

  @Test
  void aFileInAnOlderEncodingIsRead() throws IOException {
    String text = queue("// a\u00f1o", "Integer", "while (list.size() == cap) wait();");
    Path file = folder.resolve("Mine.java");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    assertRight(search(file));
  }

  @Test
  void elementsAreRemovedByACondition() throws IOException {
    String text = queue("", "Integer", "while (list.size() == cap) wait();");
    String take = "Integer x = list.get(0); list.removeIf(y -> y == x);";
    assertRight(search(text.replace("Integer x = list.removeFirst();", take)));
  }
}
