package bufferscope.owncode.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.sync.controlled.ControlledSync;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.StampedLock;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
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
    List<Use<List<Integer>>> uses = new ArrayList<>(listUses());
    uses.add((l, n) -> l.removeIf(each -> each == n[0] || each == n[1]));
    compare(new ArrayListTwin<>(), new ArrayList<>(), seed, uses);
    compare(new LinkedListTwin<>(), new LinkedList<>(), seed, uses);
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

  private static List<Use<Set<Integer>>> setUses() {
    return List.of(
        (s, n) -> s.add(n[0]),
        (s, n) -> s.add(n[1]),
        (s, n) -> s.remove((Object) n[0]),
        (s, n) -> s.contains(n[0]),
        (s, n) -> s.size(),
        (s, n) -> s.addAll(List.of(n[0], n[1])),
        (s, n) -> new ArrayList<>(s),
        (s, n) -> s.stream().mapToInt(each -> each).sum());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void setsAgree(int seed) {
    compare(new HashSetTwin<>(), new HashSet<>(), seed, setUses());
    compare(new SetTwin<>(), new LinkedHashSet<>(), seed, setUses());
    compare(new TreeSetTwin<>(), new TreeSet<>(), seed, setUses());
    Comparator<Integer> byHalf = Comparator.comparing(each -> each / 2);
    compare(new TreeSetTwin<>(byHalf), new TreeSet<>(byHalf), seed, setUses());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void endsOfSortedSetsAgree(int seed) {
    Random random = new Random(seed);
    TreeSetTwin<Integer> twin = new TreeSetTwin<>();
    TreeSet<Integer> real = new TreeSet<>();
    for (int i = 0; i < OPERATIONS; i++) {
      int number = random.nextInt(9);
      assertThat(twin.add(number)).isEqualTo(real.add(number));
      assertThat(twin.first()).isEqualTo(real.first());
      assertThat(twin.last()).isEqualTo(real.last());
      if (number == 0) {
        assertThat(twin.pollFirst()).isEqualTo(real.pollFirst());
      } else if (number == 1) {
        assertThat(twin.pollLast()).isEqualTo(real.pollLast());
      }
    }
  }

  private static List<Use<Map<Integer, Integer>>> mapUses() {
    return List.of(
        (m, n) -> m.put(n[0], n[1]),
        (m, n) -> m.putIfAbsent(n[0], n[1]),
        (m, n) -> m.get(n[0]),
        (m, n) -> m.getOrDefault(n[0], 7),
        (m, n) -> m.remove(n[0]),
        (m, n) -> m.remove(n[0], n[1]),
        (m, n) -> m.replace(n[0], n[1]),
        (m, n) -> m.replace(n[0], n[1], n[0]),
        (m, n) -> m.merge(n[0], n[1], (one, other) -> one < 5 ? one + other : null),
        (m, n) -> m.compute(n[0], (key, value) -> value == null ? n[1] : null),
        (m, n) -> m.computeIfAbsent(n[0], key -> n[1] == 0 ? null : n[1]),
        (m, n) -> m.computeIfPresent(n[0], (key, value) -> value > 3 ? null : value + 1),
        (m, n) -> m.containsKey(n[0]),
        (m, n) -> m.size(),
        (m, n) -> new ArrayList<>(m.entrySet()),
        (m, n) -> {
          List<Integer> all = new ArrayList<>();
          m.forEach((key, value) -> all.add(key * value));
          return all;
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void mapsAgree(int seed) {
    compare(new MapTwin<>(), new HashMap<>(), seed, mapUses());
    compare(new LinkedHashMapTwin<>(), new LinkedHashMap<>(), seed, mapUses());
    compare(new TreeMapTwin<>(), new TreeMap<>(), seed, mapUses());
    compare(
        new TreeMapTwin<>(Comparator.reverseOrder()),
        new TreeMap<>(Comparator.reverseOrder()),
        seed,
        mapUses());
    compare(new ConcurrentMapTwin<>(), new ConcurrentHashMap<>(), seed, mapUses());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void endsOfSortedMapsAgree(int seed) {
    Random random = new Random(seed);
    TreeMapTwin<Integer, Integer> twin = new TreeMapTwin<>();
    TreeMap<Integer, Integer> real = new TreeMap<>();
    for (int i = 0; i < OPERATIONS; i++) {
      int number = random.nextInt(9);
      assertThat(twin.put(number, i)).isEqualTo(real.put(number, i));
      assertThat(twin.firstKey()).isEqualTo(real.firstKey());
      assertThat(twin.lastEntry()).isEqualTo(real.lastEntry());
      assertThat(twin.ceilingKey(5)).isEqualTo(real.ceilingKey(5));
      assertThat(twin.floorKey(5)).isEqualTo(real.floorKey(5));
      if (number == 0) {
        assertThat(twin.pollFirstEntry()).isEqualTo(real.pollFirstEntry());
      } else if (number == 1) {
        assertThat(twin.pollLastEntry()).isEqualTo(real.pollLastEntry());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void listsThatAreCopiedAgree(int seed) {
    compare(new CopyOnWriteListTwin<>(), new CopyOnWriteArrayList<>(), seed, listUses());
  }

  @Test
  void arraysOfNumbersAgree() {
    Random random = new Random(1);
    AtomicIntegerArrayTwin twin = new AtomicIntegerArrayTwin(3);
    AtomicIntegerArray real = new AtomicIntegerArray(3);
    for (int i = 0; i < OPERATIONS; i++) {
      int at = random.nextInt(3);
      int by = random.nextInt(5) - 2;
      assertThat(twin.addAndGet(at, by)).isEqualTo(real.addAndGet(at, by));
      assertThat(twin.getAndIncrement(at)).isEqualTo(real.getAndIncrement(at));
      assertThat(twin.compareAndSet(at, by, 1)).isEqualTo(real.compareAndSet(at, by, 1));
      assertThat(twin.toString()).isEqualTo(real.toString());
    }
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> twin.get(3));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> real.get(3));
  }

  @Test
  void aPhaser() {
    for (int seed = 0; seed < 10; seed++) {
      PhaserTwin twin = new PhaserTwin(seed % 3);
      Phaser real = new Phaser(seed % 3);
      Random random = new Random(seed);
      for (int i = 0; i < 200; i++) {
        int use = random.nextInt(9);
        int number = random.nextInt(3);
        assertThat(outcome(() -> use(twin, use, number)))
            .as("operation %d of seed %d", i, seed)
            .isEqualTo(outcome(() -> use(real, use, number)));
      }
    }
  }

  private static String outcome(IntSupplier use) {
    try {
      return String.valueOf(use.getAsInt());
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  private static int use(PhaserTwin phaser, int use, int number) {
    return switch (use) {
      case 0 -> phaser.arrive();
      case 1 -> phaser.register();
      case 2 -> phaser.bulkRegister(number);
      case 3 -> phaser.arriveAndDeregister();
      case 4 -> phaser.getPhase();
      case 5 -> phaser.getRegisteredParties();
      case 6 -> phaser.getArrivedParties();
      case 7 -> phaser.getUnarrivedParties();
      default -> phaser.isTerminated() ? 1 : 0;
    };
  }

  private static int use(Phaser phaser, int use, int number) {
    return switch (use) {
      case 0 -> phaser.arrive();
      case 1 -> phaser.register();
      case 2 -> phaser.bulkRegister(number);
      case 3 -> phaser.arriveAndDeregister();
      case 4 -> phaser.getPhase();
      case 5 -> phaser.getRegisteredParties();
      case 6 -> phaser.getArrivedParties();
      case 7 -> phaser.getUnarrivedParties();
      default -> phaser.isTerminated() ? 1 : 0;
    };
  }

  @Test
  void stampedLocksAgree() {
    Random random = new Random(1);
    StampedLockTwin twin = new StampedLockTwin();
    StampedLock real = new StampedLock();
    Deque<long[]> held = new ArrayDeque<>();
    for (int i = 0; i < OPERATIONS; i++) {
      if (random.nextBoolean() || held.isEmpty()) {
        boolean reads = random.nextInt(4) > 0;
        long stamp = reads ? twin.tryReadLock() : twin.tryWriteLock();
        long realStamp = reads ? real.tryReadLock() : real.tryWriteLock();
        assertThat(stamp == 0).isEqualTo(realStamp == 0);
        if (stamp != 0) {
          held.push(new long[] {stamp, realStamp});
        }
      } else {
        long[] stamps = held.pop();
        twin.unlock(stamps[0]);
        real.unlock(stamps[1]);
      }
      assertThat(twin.isReadLocked()).isEqualTo(real.isReadLocked());
      assertThat(twin.isWriteLocked()).isEqualTo(real.isWriteLocked());
    }
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(() -> twin.unlockRead(0));
  }
}
