package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.State;
import bufferscope.explore.model.Step;
import bufferscope.explore.search.Outcome.Bounded;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.explore.search.PlainSearch.Result;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.Wishes;
import bufferscope.testing.TestThreads;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Buffers as students write them, searched as they are. */
@ExtendWith(TestThreads.class)
final class StudentCodeTest {
  private static final Limits ENOUGH = Limits.states(500_000);
  private static final Bounds BOUNDS = new Bounds(2, 2, 1, 2);

  @TempDir Path folder;

  private static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(
                  StudentCodeTest.class.getResource("/student-code/" + name + ".java"))
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Result search(Path file) {
    return search(file, BOUNDS, false);
  }

  private static Result search(Path file, Bounds bounds, boolean exactly) {
    List<Integer> capacities = exactly ? List.of(bounds.capacity()) : List.of(1, 2);
    Wish wish = new Wish(bounds, capacities, exactly, Semantics.BARGING, false);
    return PlainSearch.run(PlainCode.read(file, Wishes.NONE), wish, ScheduleCost.SWITCHES, ENOUGH);
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("Mine.java"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SemaphoreStore", "Depot", "TaskPool", "Plates", "CirQueue"})
  void rightCodeIsFoundRight(String name) {
    assertThat(search(file(name)).outcome()).isInstanceOf(None.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PracticaBuzon | 1 | 2 | 1 | 2 | deadlock          | lost wake-up",
        "Bakery        | 1 | 2 | 1 | 2 | thread-failed     | NoSuchElementException at line 28",
        "RingDemo      | 1 | 1 | 1 | 2 | deadlock          | no thread has signalled this since",
        "ProdConsSem   | 1 | 1 | 1 | 1 | deadlock          | waits for mutex",
        "LockQueueTest | 1 | 1 | 1 | 1 | lock-not-released | interrupted",
        "DataBufferMain| 1 | 1 | 2 | 2 | duplicated        | C1 took",
        "Contador      | 1 | 2 | 1 | 2 | duplicated        | taken before",
        "Assignment4   | 1 | 1 | 1 | 1 | deadlock          | no thread ever signalled notEmpty",
        "Ping          | 2 | 1 | 1 | 1 | duplicated        | C1 took"
      })
  void wrongCodeFailsInItsSmallestSetting(
      String name, int producers, int consumers, int capacity, int items, String kind, String why) {
    Bounds bounds = new Bounds(producers, consumers, capacity, items);
    Result result = search(file(name), bounds, true);
    assertThat(result.outcome()).isInstanceOf(Found.class);
    Found found = (Found) result.outcome();
    assertThat(found.kind().id()).isEqualTo(kind);
    assertThat(found.message()).contains(why);
    assertReplays(result.model(), found);
  }

  /** Each choice is possible when it comes, and what goes wrong does so at the end only. */
  private static void assertReplays(Model model, Found found) {
    State state = model.start();
    for (Choice choice : found.schedule()) {
      assertThat(model.isPossible(state, choice)).isTrue();
      state = model.step(state, choice);
    }
    assertThat(Step.of(model, found.schedule())).allMatch(step -> step.line() > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PracticaBuzon",
        "Bakery",
        "RingDemo",
        "ProdConsSem",
        "LockQueueTest",
        "DataBufferMain",
        "Contador",
        "Assignment4",
        "Ping"
      })
  void wrongCodeIsFoundWrongWithoutBeingAskedForASetting(String name) {
    assertThat(search(file(name)).outcome()).isInstanceOf(Found.class);
  }

  /** The reduction leaves out nothing that goes wrong. */
  @ParameterizedTest
  @CsvSource({
    "PracticaBuzon, 1, 2",
    "Bakery, 1, 2",
    "RingDemo, 1, 1",
    "ProdConsSem, 1, 2",
    "SemaphoreStore, 1, 2",
    "Depot, 1, 2",
    "DataBufferMain, 1, 2",
    "Contador, 1, 1",
    "TaskPool, 1, 2",
    "Assignment4, 1, 1",
    "Plates, 1, 2",
    "CirQueue, 2, 1",
    "LockQueueTest, 1, 2",
    "Ping, 2, 1"
  })
  void theFullSearchComesToTheSameVerdict(String name, int producers, int consumers) {
    PlainCode code = PlainCode.read(file(name), Wishes.NONE);
    Bounds bounds = new Bounds(producers, consumers, 1, 2);
    Semantics semantics = Semantics.BARGING;
    Outcome reduced =
        Search.run(Model.of(code, bounds, semantics, true), ScheduleCost.OPERATIONS, ENOUGH);
    Outcome full =
        Search.runInFull(Model.of(code, bounds, semantics, true), ScheduleCost.OPERATIONS, ENOUGH);
    assertThat(full.getClass()).isEqualTo(reduced.getClass()).isNotEqualTo(Bounded.class);
    if (full instanceof Found found) {
      assertThat(((Found) reduced).schedule()).hasSameSizeAs(found.schedule());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NumbersApp", "SharedListExample"})
  void aFileInWhichNoClassIsABufferIsRefused(String name) {
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(file(name)))
        .withMessageContaining("name the class and both methods (--class, --put, --take)");
  }

  @ParameterizedTest
  @CsvSource({
    "Depot, lab.Depot, deposit, fetch, n",
    "Bakery, Bakery.Shelf, put, get, capacity",
    "CirQueue, ds.threads.CirQueue, enqueue, dequeue, SIZE",
    "Ping, Ping, send, receive,"
  })
  void whatWasFoundIsGiven(
      String name, String type, String put, String take, @Nullable String capacity) {
    assertThat(PlainCode.read(file(name), Wishes.NONE).found())
        .isEqualTo(new Wishes(type, put, take, capacity));
  }

  @ParameterizedTest
  @CsvSource({
    "Store, , , , there is no class Store (--class); there is lab.Depot",
    "Depot, put, , , there is no method put (--put); there is deposit",
    "Depot, , , size, 'size is not a constant int with a number for its value'"
  })
  void aNameThatTheFileDoesNotHaveIsRefused(
      @Nullable String type,
      @Nullable String put,
      @Nullable String take,
      @Nullable String capacity,
      String sentence) {
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> PlainCode.read(file("Depot"), new Wishes(type, put, take, capacity)))
        .withMessageContaining(sentence);
  }

  @Test
  void linkedNodesOfTheFileAreFollowed() throws IOException {
    String right =
        """
        class Chain {
          private static class Node {
            final int value;
            Node next;
            Node(int v) { value = v; }
          }
          private Node head, tail;
          private int size;
          private final int max;
          Chain(int max) { this.max = max; }
          synchronized void add(int v) throws InterruptedException {
            while (size >= max) wait();
            Node n = new Node(v);
            if (tail == null) head = n; else tail.next = n;
            tail = n;
            size++;
            notifyAll();
          }
          synchronized int remove() throws InterruptedException {
            while (size == 0) wait();
            int v = head.value;
            head = head.next;
            if (head == null) tail = null;
            size--;
            notifyAll();
            return v;
          }
        }
        """;
    assertThat(search(written(right)).outcome()).isInstanceOf(None.class);
    String stale = right.replace("if (head == null) tail = null;", "");
    Outcome lost = search(written(stale)).outcome();
    assertThat(lost).isInstanceOf(Found.class);
    assertThat(((Found) lost).message()).contains("NullPointerException");
  }

  @Test
  void twoThreadsInAListAtOnceAreADataRaceEvenIfNoInterleavingHarms() throws IOException {
    String text =
        """
        import java.util.*;
        import java.util.concurrent.Semaphore;
        class Shelf {
          private final List<Integer> list = new LinkedList<>();
          private final Semaphore free = new Semaphore(2);
          private final Semaphore used = new Semaphore(0);
          void put(int x) throws InterruptedException {
            free.acquire();
            list.add(x);
            used.release();
          }
          int take() throws InterruptedException {
            used.acquire();
            int x = list.remove(0);
            free.release();
            return x;
          }
        }
        """;
    Outcome outcome = search(written(text)).outcome();
    assertThat(outcome).isInstanceOf(Found.class);
    assertThat(((Found) outcome).kind().id()).isEqualTo("data-race");
    assertThat(((Found) outcome).message()).contains("are in list at the same time");
    String guarded = text.replace("new LinkedList<>()", "new Vector<>()");
    assertThat(search(written(guarded)).outcome()).isInstanceOf(None.class);
  }

  /** The other consumer may do something else for a long time. */
  @Test
  void aConsumerThatWaitsForAnItemThatIsThereHasMissedItsWakeUp() throws IOException {
    String text =
        """
        import java.util.*;
        import java.util.concurrent.locks.*;
        class Shelf {
          private final Lock lock = new ReentrantLock();
          private final Condition full = lock.newCondition(), empty = lock.newCondition();
          private final Queue<Integer> items = new ArrayDeque<>();
          private final int max;
          Shelf(int max) { this.max = max; }
          void put(int x) throws InterruptedException {
            lock.lock();
            while (items.size() == max) full.await();
            items.add(x);
            if (items.size() == 1) empty.signal();
            lock.unlock();
          }
          int take() throws InterruptedException {
            lock.lock();
            while (items.isEmpty()) empty.await();
            int x = items.remove();
            full.signal();
            lock.unlock();
            return x;
          }
        }
        """;
    Found found = (Found) search(written(text)).outcome();
    assertThat(found.kind().id()).isEqualTo("deadlock");
    assertThat(found.message())
        .startsWith("lost wake-up: C2 could take, but the signal of")
        .contains("C2 waits on though an item is there", "unless C1 comes again");
    assertReplays(search(written(text)).model(), found);
    assertThat(search(written(text.replace("if (items.size() == 1) ", ""))).outcome())
        .isInstanceOf(None.class);
  }

  @Test
  void whatCannotBeFollowedAtTheFirstOperationIsNoVerdict() throws IOException {
    String text =
        """
        class Item {
          final int number;
          Item(int number) { this.number = number; }
          public boolean equals(Object other) { return this == other; }
          public int hashCode() { return number; }
        }
        class Mine {
          private final java.util.Vector<Item> items = new java.util.Vector<>();
          void put(Item item) { items.remove(item); items.add(item); }
          Item take() { return items.remove(0); }
        }
        """;
    assertThat(((Bounded) search(written(text)).outcome()).reason())
        .contains("line 9", "an equals of their own");
  }

  @Test
  void aConsumerWhoseTurnItIsNotHasMissedNothing() throws IOException {
    String text =
        """
        class Turns {
          private Integer letter;
          private int turn = 1;
          synchronized void put(int x) throws InterruptedException {
            while (letter != null) wait();
            letter = x;
            notifyAll();
          }
          synchronized int take(int consumer) throws InterruptedException {
            while (letter == null || turn != consumer) wait();
            int x = letter;
            letter = null;
            turn = 3 - turn;
            notifyAll();
            return x;
          }
        }
        """;
    assertThat(search(written(text)).outcome()).isInstanceOf(None.class);
  }

  @Test
  void theMonitorOfAnotherObjectIsNotOneThatWasGivenBack() throws IOException {
    String text =
        """
        class Other {
          private final Object lock = new Object();
          private int value;
          private boolean full;
          void put(int v) throws InterruptedException {
            synchronized (lock) {
              while (full) wait();
              value = v;
              full = true;
              notifyAll();
            }
          }
          int get() throws InterruptedException {
            synchronized (lock) {
              while (!full) wait();
              full = false;
              notifyAll();
              return value;
            }
          }
        }
        """;
    Found found = (Found) search(written(text)).outcome();
    assertThat(found.kind().id()).isEqualTo("wrong-lock-use");
    assertThat(found.message())
        .contains("IllegalMonitorStateException")
        .endsWith("it did not hold the lock");
  }

  @Test
  void aLoopWithoutEndIsReportedWithItsLine() throws IOException {
    String text =
        """
        class Slow {
          private int v;
          void put(int x) {
            v = x;
            while (x > 0) {
              x = x % 7 + 1;
            }
          }
          int take() { return v--; }
        }
        """;
    Found found = (Found) search(written(text)).outcome();
    assertThat(found.message()).contains("an endless loop: line 5");
  }

  @Test
  void aRandomNumberThatDecidesLeavesTheSearchWithoutAVerdict() throws IOException {
    String text =
        """
        class Dice {
          private int v;
          synchronized void put(int x) throws InterruptedException {
            while (v != 0) wait();
            if (Math.random() < 0.5) notify();
            v = x;
            notifyAll();
          }
          synchronized int take() throws InterruptedException {
            while (v == 0) wait();
            int r = v;
            v = 0;
            Thread.sleep((int) (Math.random() * 20));
            notifyAll();
            return r;
          }
        }
        """;
    Outcome outcome = search(written(text)).outcome();
    assertThat(outcome).isInstanceOf(Bounded.class);
    assertThat(((Bounded) outcome).reason()).contains("line 5").contains("random");
    String fixed = text.replace("if (Math.random() < 0.5) notify();", "");
    assertThat(search(written(fixed)).outcome()).isInstanceOf(None.class);
  }

  private static final String FAIR =
      """
      import java.util.concurrent.locks.*;
      class Fair {
        private final Lock lock = new ReentrantLock(true);
        private final Condition changed = lock.newCondition();
        private Integer slot;
        void put(Integer x) throws InterruptedException {
          lock.lock();
          try {
            while (slot != null) changed.await();
            slot = x;
            changed.signalAll();
          } finally {
            lock.unlock();
          }
        }
        Integer take() throws InterruptedException {
          lock.lock();
          try {
            while (slot == null) changed.await();
            Integer x = slot;
            slot = null;
            changed.signalAll();
            return x;
          } finally {
            lock.unlock();
          }
        }
      }
      """;

  /** Code that is right although threads may overtake each other is right at fair locks, too. */
  @Test
  void whatGoesWrongAtFairLocksNeedsNoOvertaking() throws IOException {
    assertThat(search(written(FAIR)).outcome()).isInstanceOf(None.class);
    Result found = search(written(FAIR.replace("signalAll", "signal")));
    assertThat(found.outcome()).isInstanceOf(Found.class);
    assertThat(found.model().semantics().fair()).isTrue();
    String unguarded = FAIR.replace("while", "if").replace("signalAll", "signal");
    assertThat(search(written(unguarded)).outcome()).isInstanceOf(Found.class);
    Outcome unfair =
        search(written(FAIR.replace("signalAll", "signal").replace("(true)", "()"))).outcome();
    assertThat(unfair).isInstanceOf(Found.class);
  }

  private static final String CALLERS =
      """
      import java.util.*;
      class Callers {
        class Store {
          private final Queue<Integer> queue = new LinkedList<>();
          private final int size;
          Store(int size) { this.size = size; }
          synchronized void put(String who, int item) throws InterruptedException {
            while (queue.size() == size) wait();
            System.out.println(who + " puts " + item);
            queue.add(item);
            notifyAll();
          }
          synchronized int get(int id, String who) throws InterruptedException {
            while (queue.isEmpty()) wait();
            notifyAll();
            return queue.remove();
          }
        }
      }
      """;

  @Test
  void theCallingThreadMayGiveItsNameAndNumber() throws IOException {
    assertThat(search(written(CALLERS)).outcome()).isInstanceOf(None.class);
    assertThat(search(written(CALLERS.replace("notifyAll", "notify"))).outcome())
        .isInstanceOf(Found.class);
  }

  /** A call that did nothing is made again, so it is no progress. */
  @Test
  void aLostItemIsNoticedWhereNobodyWaits() throws IOException {
    String text =
        """
        import java.util.*;
        class Polled {
          private final List<Integer> list = new ArrayList<>();
          private final int size;
          Polled(int size) { this.size = size; }
          synchronized boolean offer(Integer x) {
            if (list.size() == size) return false;
            list.add(x);
            return true;
          }
          synchronized Integer poll() {
            if (list.isEmpty()) return null;
            return list.remove(0);
          }
        }
        """;
    assertThat(search(written(text)).outcome()).isInstanceOf(None.class);
    Outcome outcome = search(written(text.replace("return false;", "list.remove(0);"))).outcome();
    assertThat(outcome).isInstanceOf(Found.class);
    assertThat(((Found) outcome).kind().id()).isEqualTo("livelock");
  }

  @Test
  void methodsWithALoopOverAllItemsAreNotCalledForEachItem() throws IOException {
    String text =
        """
        import java.util.*;
        class Loops {
          private final LinkedList<Integer> list = new LinkedList<>();
          private final int capacity = 2;
          void produce() throws InterruptedException {
            for (int value = 0; value < 10; value++) {
              synchronized (this) {
                while (list.size() == capacity) wait();
                list.add(value);
                notifyAll();
              }
            }
          }
          void consume() throws InterruptedException {
            for (int i = 0; i < 10; i++) {
              synchronized (this) {
                while (list.isEmpty()) wait();
                list.removeFirst();
                notifyAll();
              }
            }
          }
        }
        """;
    Outcome outcome = search(written(text)).outcome();
    assertThat(outcome).isInstanceOf(Bounded.class);
    assertThat(((Bounded) outcome).reason()).contains("let each call put one");
    String endless = text.replaceAll("for \\(int .*\\) \\{", "for (;;) {").replace("value", "7");
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(written(endless)));
  }

  /** Objects that a call makes and shares are known by what they hold, if that is all of them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new Box() { public int get() { return y; } } | true",
        "new Rec(y)                                   | true",
        "() -> y                                      | true",
        "new Failure(y)                               | false",
      })
  void anObjectOfWhichTheSearchWouldNotSeeAllLeavesItWithoutAVerdict(String made, boolean seesAll)
      throws IOException {
    String text =
        """
        class Boxes {
          interface Box { int get(); }
          record Rec(int v) implements Box { public int get() { return v; } }
          static class Failure extends RuntimeException implements Box {
            final int v;
            Failure(int v) { super("" + v); this.v = v; }
            public int get() { return v; }
          }
          private Box box;
          synchronized void put(int x) throws InterruptedException {
            while (box != null) wait();
            int y = x;
            box = MADE;
            notifyAll();
          }
          synchronized int take() throws InterruptedException {
            while (box == null) wait();
            int x = box.get();
            box = null;
            notifyAll();
            return x;
          }
        }
        """;
    assertThat(search(written(text.replace("MADE", made))).outcome())
        .isInstanceOf(seesAll ? None.class : Bounded.class);
  }

  @Test
  void aThreadInAQueueIsHeldUpThere() throws IOException {
    String text =
        """
        class Mine {
          private final java.util.concurrent.BlockingQueue<Integer> queue =
              new java.util.concurrent.ArrayBlockingQueue<>(1);
          void put(int x) throws InterruptedException { queue.put(x); }
          int take() throws InterruptedException { return queue.take(); }
        }
        """;
    PlainCode code = PlainCode.read(written(text), Wishes.NONE);
    Model model = Model.of(code, new Bounds(1, 1, 1, 1), Semantics.BARGING, true);
    assertThat(Search.run(model, ScheduleCost.SWITCHES, ENOUGH)).isInstanceOf(None.class);
    assertThat(model.heldUpIn(model.start(), 1)).isEmpty();
    assertThat(model.heldUpIn(model.start(), 2)).contains("queue.take()");
  }

  /** Handlers of everything must not catch what unwinds a call. */
  @Test
  void codeThatCatchesEverythingIsFollowed() throws IOException {
    String text =
        """
        class Stubborn {
          int v;
          synchronized void put(int x) {
            while (true) {
              try {
                while (v != 0) wait();
                v = x;
                notifyAll();
                return;
              } catch (Throwable t) {
              } finally {
                v = v;
              }
            }
          }
          synchronized int take() {
            for (;;) {
              try {
                while (v == 0) wait();
                int r = v;
                v = 0;
                notifyAll();
                return r;
              } catch (Throwable t) {
              }
            }
          }
        }
        """;
    assertThat(search(written(text)).outcome()).isInstanceOf(None.class);
  }
}
