package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.explore.search.PlainSearch.Result;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.Wishes;
import bufferscope.testing.TestThreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs in the styles that course pages and tutorials show, right and wrong, as they are. */
@ExtendWith(TestThreads.class)
final class HomeworkTest {
  private static Outcome search(Path file) {
    return result(file).outcome();
  }

  private static Result result(Path file) {
    Wish wish = new Wish(new Bounds(2, 2, 1, 2), List.of(1, 2, 3), false, Semantics.BARGING, false);
    return FileSearch.of(file, Wishes.NONE, ScheduleCost.SWITCHES, Limits.states(600_000))
        .run(wish, OptionalInt.empty(), false);
  }

  @Test
  void aRaceBesideARightBufferIsNoted(@TempDir Path folder) throws IOException {
    String text =
        """
        class Mine {
          private Integer letter;
          synchronized void put(int x) throws InterruptedException {
            while (letter != null) wait();
            letter = x;
            notifyAll();
          }
          synchronized int take() throws InterruptedException {
            while (letter == null) wait();
            int x = letter;
            letter = null;
            notifyAll();
            return x;
          }
        }
        class Use {
          static int used;
          static void use(Mine box) {
            try { box.put(1); box.take(); } catch (InterruptedException e) { }
            used++;
          }
          public static void main(String[] args) {
            Mine box = new Mine();
            new Thread(() -> use(box)).start();
            new Thread(() -> use(box)).start();
          }
        }
        """;
    Result result = result(Files.writeString(folder.resolve("Mine.java"), text));
    assertThat(result.outcome()).isInstanceOf(None.class);
    assertThat(result.notes())
        .anySatisfy(
            note ->
                assertThat(note).startsWith("data race in the program that uses").contains("used"));
  }

  @ParameterizedTest
  @CsvSource({
    "BusyFlag, none", // a packet with a flag, and a last one
    "CubbyHoleTest, none", // one place, guarded by wait and notifyAll
    "Counters, none", // increments without a lock beside a right buffer
    "DrainHang, deadlock", // the consumer takes although the last item is gone
    "DrainStop, none",
    "IteratorBuffer, none", // takes with the iterator of the list
    "Kitchen, none", // an enum, a record, a switch and a flag that ends the loop
    "LambdaQueue, none", // waits as long as a lambda says
    "LongTransfer, deadlock", // two locks in opposite orders, in loops of many rounds
    "ManyRounds, data-race", // increments without a lock, in loops of many rounds
    "Orders, none", // a sorted map gives the least key first
    "PolledTasks, none", // null means that there is no task now
    "LoggedBuffer, thread-failed", // if instead of while, with a logger
    "NumberedCubbyHole, none", // the first parameter is the number of the thread
    "References, deadlock", // takes one of three, in threads started by method references
    "TimedConditions, none", // gives up after a time, with null or false
    "RandomNumbers, thread-failed", // makes its items itself, by chance
    "RandomThreads, none", // in endless loops
    "FairSemaphores, deadlock", // the mutex before the semaphore, which is fair
    "Interrupted, none", // loops until it is interrupted, and counts
    "OfferPoll, none", // tries again after a time, with text for each item
    "SharedCell, not-conserved", // no lock, an executor, printf
    "Dates, none", // the present time is the item
    "Streams, none", // tasks that go over a range
    "Uuids, none", // chance as items, and the time of day in what is printed
    "PrintJobs, none", // sorts its items, which come out in another order
    "Hospital, thread-failed", // sorts them the wrong way, by a comparator
    "Cache, none", // has put and get, but with a key
    "Parking, none", // gives and takes back places, which are no items
    "Pipeline, deadlock", // buffers that are right, used wrongly: the last item is not passed on
    "Depo, none", // a public class with another name than the file
    "Lager, none", // closes its lock by itself, and prints the array
    "DrainTwice, none",
    "GfgPC, none", // one producer and one consumer, so notify is enough
    "LockCond, none",
    "LockCondBug, deadlock", // the signal of the wrong condition
    "Poison, none", // a last item for each consumer of a pool
    "PoisonOne, deadlock", // one for all
    "SemMutex, none",
    "SemSwap, deadlock", // the mutex before the semaphore
    "StaticCount, data-race",
    "SyncCount, none",
    "TextBuffer, none", // characters in a StringBuilder
    "TextBufferBad, thread-failed", // in a StringBuffer, with a test that is too early
    "WokenWhenEmpty, deadlock", // a put wakes nobody if an item is there, with three slots
    "WaitIf, thread-failed", // if instead of while
    "WaitWhile, none"
  })
  void isJudgedRight(String name, String kind) {
    Outcome outcome = search(Path.of("src/test/resources/homework", name + ".java"));
    if (kind.equals("none")) {
      assertThat(outcome).as(outcome.toString()).isInstanceOf(None.class);
    } else {
      assertThat(outcome).as(outcome.toString()).isInstanceOf(Found.class);
      assertThat(((Found) outcome).kind().id()).isEqualTo(kind);
    }
  }

  @Test
  void aShortSearchOfThreeSlotsWithoutAVerdictChangesNothing() {
    Path file =
        Path.of("src/main/resources/bufferscope/ui/yourcode/templates/SemaphoreBuffer.java");
    Result three = result(file);
    assertThat(three.model().bounds().capacity()).isEqualTo(2);
    assertThat(three.outcome()).isInstanceOf(None.class);
  }

  @Test
  void whatJavaSaysAboutNullNamesNoClassOfThisProgram(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("Mine.java"),
            """
            class Mine {
              static final java.util.Queue<Integer> queue =
                  new java.util.concurrent.ConcurrentLinkedQueue<>();
              static String[] names = new String[1];
              public static void main(String[] args) {
                new Thread(() -> { int x = queue.poll(); }).start();
                new Thread(() -> names = null).start();
              }
            }
            """);
    Outcome outcome = search(file);
    assertThat(((Found) outcome).message())
        .contains("NullPointerException", "line 6")
        .doesNotContain("bufferscope");
    Files.writeString(
        file, Files.readString(file).replace("int x = queue.poll()", "names[0].length()"));
    assertThat(((Found) search(file)).message())
        .contains("NullPointerException", "line 6")
        .doesNotContain("bufferscope");
  }

  @Test
  void anOrderByDataThatChangesIsNoVerdict(@TempDir Path folder) throws IOException {
    String text =
        """
        import java.util.PriorityQueue;
        class Job implements Comparable<Job> {
          private int rank;
          void setRank(int rank) { this.rank = rank; }
          public int compareTo(Job other) { return rank - other.rank; }
        }
        class Mine {
          private final PriorityQueue<Job> jobs = new PriorityQueue<>();
          synchronized void put(Job job) throws InterruptedException {
            while (jobs.size() == 1) wait();
            try { job.setRank(3); jobs.add(job); } catch (RuntimeException e) { }
            notifyAll();
          }
          synchronized Job take() throws InterruptedException {
            while (jobs.isEmpty()) wait();
            notifyAll();
            return jobs.poll();
          }
        }
        """;
    Outcome outcome = search(Files.writeString(folder.resolve("Mine.java"), text));
    assertThat(outcome.toString()).contains("by data that changes", "compare final fields");
    String loops = "{ int i = 0; while (i < other.rank) i++; return i; }";
    Path file =
        Files.writeString(
            folder.resolve("Mine.java"),
            text.replace("{ return rank - other.rank; }", loops)
                .replace(
                    "void setRank(int rank) { this.rank = rank; }", "void setRank(int r) { }"));
    assertThat(search(file).toString()).contains("by a loop", "compare final fields");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(loops, "{ if (this != other) throw new RuntimeException(\"no\"); return 0; }")
            .replace("== 1", "== 2"));
    assertThat(search(file).toString()).contains("comparing two objects", "no");
  }

  @Test
  void whereThereIsNoBufferTheObjectionsToMainAreShown(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("Mine.java"),
            """
            class Mine {
              public static void main(String[] args) throws Exception {
                System.out.println(new java.io.FileReader(args[0]).read());
              }
            }
            """);
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(file))
        .withMessageContaining("line 3: java.io.FileReader.read uses a file or a stream");
  }

  @Test
  void whereMainEndsBeforeAThreadStartsTheReasonIsShown(@TempDir Path folder) throws IOException {
    String text =
        """
        class Mine {
          static int count;
          public static void main(String[] args) {
            long end = System.nanoTime() + args.length;
            Thread thread = new Thread(() -> { while (System.nanoTime() < end) count++; });
            thread.start();
          }
        }
        """;
    Path file = Files.writeString(folder.resolve("Mine.java"), text);
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(file))
        .withMessageEndingWith(
            "line 4 reads a clock that decides what happens next; count rounds"
                + " instead of time");
    Files.writeString(file, text.replace("System.nanoTime() + args.length", "args[9].length()"));
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(file))
        .withMessageContaining("starts no thread, since it throws java.lang.ArrayIndexOutOfBounds");
  }

  @Test
  void anIteratorInAFieldIsRefused(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("Mine.java"),
            """
            class Mine {
              private final java.util.LinkedList<Integer> list = new java.util.LinkedList<>();
              private final java.util.Iterator<Integer> place = list.iterator();
              synchronized void put(int x) {
                list.add(x);
              }
              synchronized int take() {
                return place.hasNext() ? place.next() : list.remove();
              }
            }
            """);
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(file))
        .withMessageContaining("keeps an iterator in place");
  }
}
