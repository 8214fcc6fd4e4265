package bufferscope.owncode.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bufferscope.owncode.RefusedCodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that a search cannot follow is refused before the search begins, with the line. */
final class ObjectionsTest {
  private static final String BUFFER =
      """
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.locks.*;
      class Mine {
        private final int[] cells;
        private int count;
        Mine(int n) { cells = new int[n]; }
        synchronized void put(int x) throws Exception {
          while (count == cells.length) wait();
          HERE
          cells[count++] = x;
          notifyAll();
        }
        synchronized int take() throws Exception {
          while (count == 0) wait();
          notifyAll();
          return cells[--count];
        }
        public static void main(String[] args) throws Exception {
          new Thread(() -> System.exit(new Scanner(System.in).nextInt())).start();
        }
      }
      """;

  @TempDir Path folder;

  private PlainCode read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("Mine.java"), text);
    return PlainCode.read(file, Wishes.NONE);
  }

  private String refusal(String text) {
    return String.valueOf(
        catchThrowableOfType(RefusedCodeException.class, () -> read(text)).getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(3);",
        "Runtime.getRuntime().halt(1);",
        "Runtime.getRuntime().exec(\"ls\");",
        "new java.io.FileWriter(\"x\").close();",
        "java.nio.file.Files.delete(java.nio.file.Path.of(\"x\"));",
        "new java.net.Socket(\"localhost\", 1);",
        "new ProcessBuilder(\"ls\").start();",
        "Class.forName(\"java.lang.String\");",
        "getClass().getDeclaredFields()[0].setAccessible(true);",
        "new Thread(() -> { }).start();",
        "Executors.newCachedThreadPool();",
        "new Timer();",
        "System.setProperty(\"a\", \"b\");",
        "System.getProperty(\"a\");",
        "Boolean.getBoolean(\"a\");",
        "Integer.getInteger(\"a\");",
        "System.load(\"x\");",
        "System.in.read();",
        "System.setOut(null);",
        "System.gc();",
        "new Error().initCause(null);",
        "new Error().getSuppressed();",
        "new Error().setStackTrace(new StackTraceElement[0]);",
        "x += new Object().hashCode();",
        "x += System.identityHashCode(this);",
        "new TreeMap<Integer, Integer>().headMap(x);",
        "new TreeSet<Integer>().headSet(x);",
        "new WeakHashMap<Integer, Integer>().put(1, x);",
        "new StampedLock().tryOptimisticRead();",
        "new StampedLock().asReadLock();",
        "new Phaser(new Phaser());",
        "java.util.concurrent.locks.LockSupport.park();",
        "new LinkedList<Integer>().replaceAll(each -> each);",
        "new ArrayList<Integer>().parallelStream();",
        "new ArrayList<Integer>().stream().parallel();",
        "new ArrayList<Integer>().stream().iterator();",
        "int[] copy = cells.clone();",
        "Arrays.fill(cells, x);",
        "new InheritableThreadLocal<Integer>().set(x);",
        "CompletableFuture.completedFuture(x);",
        "Thread.currentThread().getThreadGroup().interrupt();",
        "Thread.currentThread().setDaemon(true);",
        "ClassLoader.getSystemClassLoader();"
      })
  void whatIsNotOnTheListIsRefusedWithItsLine(String statement) {
    assertThat(refusal(BUFFER.replace("HERE", statement))).contains("line 10: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.out.println(\"put \" + x + \" of \" + cells.length);",
        "System.out.printf(\"%d%n\", x);",
        "Thread.sleep(5);",
        "TimeUnit.MILLISECONDS.sleep(5);",
        "Thread.yield();",
        "String s = String.format(\"%s\", x).trim();",
        "StringBuilder b = new StringBuilder(); for (int i = 0; i < 3; i++) b.append(i);",
        "if (x < 0) throw new IllegalArgumentException(\"negative\");",
        "int m = Math.max(x, 2);",
        "List<Integer> l = new ArrayList<>(); l.add(x);",
        "System.out.println(Arrays.toString(cells));",
        "for (int y : List.of(x, 2)) System.out.println(y);",
        "for (int y : new ArrayList<>(Arrays.asList(x, 2, 3))) System.out.println(y);",
        "Optional.of(x).ifPresent(System.out::println);",
        "Runnable r = () -> System.out.println(x); r.run();",
        "System.out.println(Thread.currentThread().getName());",
        "List<Integer> l = new ArrayList<>(); l.add(x); System.out.println(l.stream().mapToInt(y -> y).sum());",
        "assert x > 0;"
      })
  void whatHasNoMeaningForOtherThreadsIsAccepted(String statement) {
    assertThatCode(() -> read(BUFFER.replace("HERE", statement))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new StampedLock().tryOptimisticRead(); | use readLock",
        "new Phaser(new Phaser()); | without a parent",
        "new Phaser(1) { }.arrive(); | keep one in a field",
        "new TimerTask() { public void run() { } }.run(); | a thread that sleeps in a loop",
        "new DelayQueue<Delayed>(); | use a PriorityBlockingQueue",
        "java.util.stream.IntStream.range(0, 2).parallel(); | write a loop",
        "CompletableFuture.completedFuture(1); | submit a task to an ExecutorService",
        "new LinkedList<Integer>().replaceAll(each -> each); | or write a loop",
        "new javax.swing.JTextArea().append(null); | print instead"
      })
  void anObjectionSaysWhatToDoInstead(String statement, String instead) {
    assertThat(refusal(BUFFER.replace("HERE", statement))).contains("line 10: ").contains(instead);
  }

  @Test
  void allObjectionsComeAtOnceByLine() {
    String text =
        BUFFER.replace("HERE", "System.exit(1); new DelayQueue<Delayed>();\nSystem.gc();");
    assertThat(refusal(text).lines()).hasSize(3);
    assertThat(refusal(text)).containsSubsequence("line 10", "line 10", "line 11");
  }

  @Test
  void codeThatTheBufferDoesNotRunMayDoAnything() {
    assertThatCode(() -> read(BUFFER.replace("HERE", ""))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Item(int i) { System.exit(i); }",
        "static { System.exit(1); }",
        "public String toString() { System.exit(1); return null; }",
        "public int compareTo(Item other) { System.exit(1); return 0; }"
      })
  void theCodeOfItemsIsInspected(String member) {
    String text =
        """
        class Mine {
          private final java.util.PriorityQueue<Item> items = new java.util.PriorityQueue<>();
          synchronized void put(Item x) { items.add(x); System.out.println(x); }
          synchronized Item take() { return items.remove(); }
        }
        abstract class Ordered implements Comparable<Item> {
          public int compareTo(Item other) { return 0; }
        }
        class Item extends Ordered {
          MEMBER
        }
        """;
    assertThat(refusal(text.replace("MEMBER", member))).contains("line 10: java.lang.System.exit");
  }

  @Test
  void aFinalizerIsRefused() {
    String text =
        BUFFER
            .replace("HERE", "")
            .replace(
                "private int count;", "private int count;\nprotected void finalize() { count++; }");
    assertThat(refusal(text)).contains("finalize");
  }

  @ParameterizedTest
  @CsvSource({
    "bufferscope.owncode.twin, Hooks",
    "bufferscope.owncode, Rounds",
    "bufferscope, Launcher"
  })
  void namesOfThisProgramCannotBeTaken(String packageName, String type) {
    String text =
        "package %s;\n%s".formatted(packageName, BUFFER.replace("HERE", "").replace("Mine", type));
    assertThat(refusal(text)).contains("bufferscope");
  }

  @Test
  void classesOfThisProgramCannotBeUsed() {
    assertThat(refusal(BUFFER.replace("HERE", "bufferscope.owncode.twin.Hooks.changes();")))
        .contains("line 10")
        .contains("name of this program");
  }

  @Test
  void whatOverwhelmsTheCompilerIsRefusedBeforehand() {
    String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
    assertThat(refusal(BUFFER.replace("HERE", "x = " + deep + ";"))).contains("nested more than");
  }

  @Test
  void errorsOfTheCompilerAreShownAsItShowsThem() {
    assertThat(refusal(BUFFER.replace("HERE", "int y = \"a\";"))).contains(":10: error:");
  }

  @Test
  void unicodeEscapesHideNothing() {
    assertThat(refusal(BUFFER.replace("HERE", "\\u0053ystem.exit(1);"))).contains("System.exit");
  }
}
