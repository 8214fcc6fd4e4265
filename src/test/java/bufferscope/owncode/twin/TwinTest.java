package bufferscope.owncode.twin;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.sync.controlled.ControlledSync;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.Stack;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A twin answers as the class of the JDK that it stands for, whatever it is asked. */
@SuppressWarnings({"JdkObsolete", "UnnecessaryAsync"}) // it is these classes that are stood for
final class TwinTest {
  private static final int OPERATIONS = 3_000;

  private final Heap heap = new Heap(new ControlledSync(), List.of(), Set.of());

  @BeforeEach
  void begin() {
    heap.begin("main", 0);
  }

  @AfterEach
  void end() {
    heap.end();
  }

  /** An operation with two random numbers, which returns something to be compared. */
  private interface Use<T> extends BiFunction<T, int[], Object> {}

  /** Lets both do the same operations in a random order, and compares what comes of each. */
  private static <T> void compare(T twin, T real, int seed, List<Use<T>> uses) {
    Random random = new Random(seed);
    for (int i = 0; i < OPERATIONS; i++) {
      Use<T> use = uses.get(random.nextInt(uses.size()));
      int[] numbers = {random.nextInt(5), random.nextInt(4)};
      assertThat(result(twin, use, numbers))
          .as("operation %d", i)
          .isEqualTo(result(real, use, numbers));
      assertThat(twin.toString()).isEqualTo(real.toString());
    }
  }

  private static <T> String result(T object, Use<T> use, int[] numbers) {
    try {
      return String.valueOf(use.apply(object, numbers));
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  private static List<Use<Queue<Integer>>> queueUses() {
    return List.of(
        (q, n) -> q.add(n[0]),
        (q, n) -> q.offer(n[0]),
        (q, n) -> q.poll(),
        (q, n) -> q.remove(),
        (q, n) -> q.remove((Object) n[0]),
        (q, n) -> q.peek(),
        (q, n) -> q.element(),
        (q, n) -> q.size(),
        (q, n) -> q.isEmpty(),
        (q, n) -> q.contains(n[0]),
        (q, n) -> new ArrayList<>(List.of(q.toArray())),
        (q, n) -> {
          int sum = 0;
          for (int each : q) {
            sum += each;
          }
          return sum;
        });
  }

  private static List<Use<List<Integer>>> listUses() {
    return List.of(
        (l, n) -> l.add(n[0]),
        (l, n) -> {
          l.add(n[1], n[0]);
          return null;
        },
        (l, n) -> l.get(n[1]),
        (l, n) -> l.set(n[1], n[0]),
        (l, n) -> l.remove(n[1]),
        (l, n) -> l.remove((Object) n[0]),
        (l, n) -> l.indexOf(n[0]),
        (l, n) -> l.contains(n[0]),
        (l, n) -> l.size(),
        (l, n) -> l.addAll(List.of(n[0], n[1])),
        (l, n) -> {
          if (n[0] == 0) {
            l.clear();
          }
          return null;
        });
  }

  private static List<Use<Deque<Integer>>> dequeUses() {
    return List.of(
        (d, n) -> {
          d.addFirst(n[0]);
          return null;
        },
        (d, n) -> {
          d.addLast(n[0]);
          return null;
        },
        (d, n) -> d.offerFirst(n[0]),
        (d, n) -> d.offerLast(n[0]),
        (d, n) -> d.removeFirst(),
        (d, n) -> d.removeLast(),
        (d, n) -> d.pollFirst(),
        (d, n) -> d.pollLast(),
        (d, n) -> d.getFirst(),
        (d, n) -> d.getLast(),
        (d, n) -> d.peekFirst(),
        (d, n) -> d.peekLast(),
        (d, n) -> {
          d.push(n[0]);
          return null;
        },
        (d, n) -> d.pop());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void queuesAgree(int seed) {
    compare(new LinkedListTwin<>(), new LinkedList<>(), seed, queueUses());
    compare(new ArrayDequeTwin<>(), new ArrayDeque<>(), seed, queueUses());
    compare(new BlockingQueueTwin<>(3), new ArrayBlockingQueue<>(3), seed, queueUses());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void listsAgree(int seed) {
    compare(new ArrayListTwin<>(), new ArrayList<>(), seed, listUses());
    compare(new LinkedListTwin<>(), new LinkedList<>(), seed, listUses());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void dequesAgree(int seed) {
    compare(new LinkedListTwin<>(), new LinkedList<>(), seed, dequeUses());
    compare(new ArrayDequeTwin<>(), new ArrayDeque<>(), seed, dequeUses());
  }

  @Test
  void stacksAgree() {
    StackTwin<Integer> twin = new StackTwin<>();
    Stack<Integer> real = new Stack<>();
    Random random = new Random(1);
    for (int i = 0; i < OPERATIONS; i++) {
      int number = random.nextInt(4);
      switch (number) {
        case 0, 1 -> assertThat(twin.push(i)).isEqualTo(real.push(i));
        case 2 ->
            assertThat(result(twin, (s, n) -> s.pop(), new int[0]))
                .isEqualTo(result(real, (s, n) -> s.pop(), new int[0]));
        default ->
            assertThat(result(twin, (s, n) -> s.peek(), new int[0]))
                .isEqualTo(result(real, (s, n) -> s.peek(), new int[0]));
      }
      assertThat(twin.empty()).isEqualTo(real.empty());
    }
  }

  @Test
  void atomicNumbersAgree() {
    AtomicIntegerTwin twin = new AtomicIntegerTwin(2);
    AtomicInteger real = new AtomicInteger(2);
    Random random = new Random(1);
    for (int i = 0; i < OPERATIONS; i++) {
      int number = random.nextInt(4);
      int other = random.nextInt(4);
      switch (random.nextInt(7)) {
        case 0 -> assertThat(twin.incrementAndGet()).isEqualTo(real.incrementAndGet());
        case 1 -> assertThat(twin.getAndDecrement()).isEqualTo(real.getAndDecrement());
        case 2 -> assertThat(twin.addAndGet(number)).isEqualTo(real.addAndGet(number));
        case 3 ->
            assertThat(twin.compareAndSet(number, other))
                .isEqualTo(real.compareAndSet(number, other));
        case 4 -> assertThat(twin.getAndSet(number)).isEqualTo(real.getAndSet(number));
        case 5 ->
            assertThat(twin.updateAndGet(value -> value / 2))
                .isEqualTo(real.updateAndGet(value -> value / 2));
        default ->
            assertThat(twin.accumulateAndGet(number, Math::max))
                .isEqualTo(real.accumulateAndGet(number, Math::max));
      }
      assertThat(twin.get()).isEqualTo(real.get());
    }
  }

  @Test
  void semaphoresAgree() {
    SemaphoreTwin twin = new SemaphoreTwin(1);
    Semaphore real = new Semaphore(1);
    Random random = new Random(1);
    for (int i = 0; i < OPERATIONS; i++) {
      int number = random.nextInt(3);
      switch (random.nextInt(4)) {
        case 0 -> assertThat(twin.tryAcquire()).isEqualTo(real.tryAcquire());
        case 1 -> assertThat(twin.tryAcquire(number)).isEqualTo(real.tryAcquire(number));
        case 2 -> {
          twin.release();
          real.release();
        }
        default -> assertThat(twin.drainPermits()).isEqualTo(real.drainPermits());
      }
      assertThat(twin.availablePermits()).isEqualTo(real.availablePermits());
    }
  }
}
