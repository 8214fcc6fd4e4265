package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.owncode.plain.PlainProgram;
import bufferscope.owncode.plain.Wishes;
import bufferscope.testing.TestThreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each class of the JDK that the table in the documentation names, between two threads. */
@ExtendWith(TestThreads.class)
final class AcceptedClassesTest {
  @TempDir Path folder;

  private Outcome search(String fields, String one, String other, String end) throws IOException {
    String text =
        """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        import java.util.concurrent.locks.*;
        import java.util.stream.*;
        class Mine {
          static int x;
          %s
          static void quietly(Callable<?> action) {
            try {
              action.call();
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
          public static void main(String[] args) throws Exception {
            Thread t = new Thread(() -> quietly(() -> { %s return 0; }));
            Thread u = new Thread(() -> quietly(() -> { %s return 0; }));
            t.start();
            u.start();
            t.join();
            u.join();
            %s
          }
        }
        """
            .formatted(fields, one, other, end);
    Path file = Files.writeString(folder.resolve("Mine.java"), text);
    return ProgramSearch.run(
            PlainProgram.read(file, Wishes.NONE),
            OptionalInt.empty(),
            Semantics.BARGING,
            ScheduleCost.SWITCHES,
            Limits.states(200_000))
        .outcome();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "final static Object q = new Object(); | synchronized (q) { x++; } | synchronized (q) { x++; } | assert x == 2;",
        "final static Lock q = new ReentrantLock(true); | q.lock(); x++; q.unlock(); | q.lock(); x++; q.unlock(); | assert x == 2;",
        "final static Lock q = new ReentrantLock(); final static Condition c = q.newCondition(); | q.lock(); x = 1; c.signalAll(); q.unlock(); | q.lock(); while (x == 0) c.await(); q.unlock(); | assert x == 1;",
        "final static ReadWriteLock q = new ReentrantReadWriteLock(); | q.writeLock().lock(); x++; q.writeLock().unlock(); | q.readLock().lock(); assert x < 2; q.readLock().unlock(); | assert x == 1;",
        "final static ReentrantReadWriteLock q = new ReentrantReadWriteLock(); | q.writeLock().lock(); x++; q.writeLock().unlock(); | q.writeLock().lock(); x++; q.writeLock().unlock(); | assert x == 2;",
        "final static Semaphore q = new Semaphore(1); | q.acquire(); x++; q.release(); | q.acquire(); x++; q.release(); | assert x == 2;",
        "final static AtomicInteger q = new AtomicInteger(); | q.incrementAndGet(); | q.addAndGet(2); | assert q.get() == 3;",
        "final static AtomicLong q = new AtomicLong(); | q.incrementAndGet(); | q.addAndGet(2); | assert q.get() == 3;",
        "final static LongAdder q = new LongAdder(); | q.increment(); | q.add(2); q.decrement(); | assert q.sum() == 2 && q.sumThenReset() == 2 && q.intValue() == 0;",
        "final static AtomicBoolean q = new AtomicBoolean(); | q.set(true); | while (!q.get()) { } | assert q.get();",
        "final static AtomicReference<String> q = new AtomicReference<>(); | q.set(\"a\"); | while (q.get() == null) { } | assert q.get() == \"a\";",
        "final static CountDownLatch q = new CountDownLatch(2); | q.countDown(); q.await(); | q.countDown(); q.await(); | assert q.getCount() == 0;",
        "final static CyclicBarrier q = new CyclicBarrier(2, () -> x++); | q.await(); assert x > 0; | q.await(); | assert x == 1;",
        "final static Exchanger<Integer> q = new Exchanger<>(); | assert q.exchange(null) == 1; assert q.exchange(2) == 3; | assert q.exchange(1) == null; assert q.exchange(3) == 2; | assert x == 0;",
        "final static Exchanger<Integer> q = new Exchanger<>(); | try { q.exchange(1, 1, TimeUnit.SECONDS); } catch (TimeoutException e) { } | try { assert q.exchange(2, 1, TimeUnit.SECONDS) == 1; } catch (TimeoutException e) { } | assert x == 0;",
        "final static Phaser q = new Phaser(2); | x = 1; q.arriveAndAwaitAdvance(); q.arriveAndDeregister(); | assert q.awaitAdvance(q.arrive()) > 0 && x == 1; q.arriveAndDeregister(); | assert q.isTerminated();",
        "static Thread p; static volatile boolean ready; | p = Thread.currentThread(); ready = true; LockSupport.park(); | while (!ready) { } LockSupport.unpark(p); LockSupport.unpark(p); | LockSupport.parkNanos(1);",
        "| Thread.currentThread().interrupt(); LockSupport.park(\"\"); assert Thread.interrupted(); | LockSupport.parkNanos(\"\", 1); | assert x == 0;",
        "final static BlockingQueue<Integer> q = new ArrayBlockingQueue<>(1); | q.put(1); q.put(2); | assert q.take() == 1; assert q.take() == 2; | assert q.isEmpty();",
        "final static BlockingQueue<Integer> q = new LinkedBlockingQueue<>(); | q.put(1); q.put(2); | assert q.take() == 1; assert q.take() == 2; | assert q.isEmpty();",
        "final static BlockingDeque<Integer> q = new LinkedBlockingDeque<>(1); | q.putFirst(1); q.putLast(2); | assert q.takeFirst() == 1; assert q.takeLast() == 2; | assert q.isEmpty();",
        "final static BlockingQueue<Integer> q = new SynchronousQueue<>(); | q.put(1); x = 5; q.put(2); | assert q.take() == 1; assert q.take() == 2; | assert x == 5;",
        "final static BlockingQueue<Integer> q = new PriorityBlockingQueue<>(); | q.put(2); | q.put(1); | assert q.take() == 1 && q.take() == 2;",
        "final static Queue<Integer> q = new ConcurrentLinkedQueue<>(); | q.add(1); | while (q.poll() == null) { } | assert q.isEmpty();",
        "final static Deque<Integer> q = new ConcurrentLinkedDeque<>(); | q.push(1); | while (q.poll() == null) { } | assert q.isEmpty();",
        "final static Map<String, Integer> q = new ConcurrentHashMap<>(); | q.put(\"a\", 1); | q.putIfAbsent(\"b\", 2); | assert q.size() == 2 && q.get(\"a\") == 1 && q.containsKey(\"b\");",
        "final static Map<String, Integer> q = new HashMap<>(); | synchronized (q) { q.put(\"a\", 1); } | synchronized (q) { q.remove(\"a\"); q.put(\"b\", 2); } | for (Map.Entry<String, Integer> e : q.entrySet()) x += e.getValue(); assert x > 1 && x < 4;",
        "final static PriorityQueue<Integer> q = new PriorityQueue<>(); | synchronized (q) { q.add(2); } | synchronized (q) { q.offer(1); } | assert q.poll() == 1 && q.peek() == 2;",
        "final static LinkedList<Integer> q = new LinkedList<>(); | synchronized (q) { q.add(2); } | synchronized (q) { q.addFirst(1); } | assert q.size() == 2;",
        "final static List<Integer> q = new ArrayList<>(); | synchronized (q) { q.add(2); } | synchronized (q) { q.add(0, 1); } | assert q.get(0) == 1;",
        "final static Deque<Integer> q = new ArrayDeque<>(); | synchronized (q) { q.add(2); q.removeIf(i -> i == 2); } | synchronized (q) { q.add(3); } | assert q.size() == 1;",
        "final static StringBuffer q = new StringBuffer(\"<\"); | q.append(1).append('a'); | q.append(2); | assert q.length() == 4 && q.indexOf(\"1\") < q.indexOf(\"a\") && q.charAt(0) == '<'; q.setLength(0); assert q.toString().isEmpty();",
        "final static StringBuilder q = new StringBuilder(); | synchronized (q) { q.append(\"ab\").insert(0, 1).reverse(); } | synchronized (q) { if (q.length() > 0) q.deleteCharAt(0); } | assert q.toString().endsWith(\"a1\") && !\"a\".contentEquals(q);",
        "static volatile Optional<String> q = Optional.empty(); | q = Optional.of(\"a\"); | while (q.isEmpty()) { } | assert q.get().equals(\"a\");",
        "| StringBuffer b = new StringBuffer(); b.append(1); assert b.length() == 1; | assert Objects.hash(1, \"a\") == Objects.hash(1, \"a\"); | assert x == 0;",
        "final static Deque<Integer> q = new ArrayDeque<>(); | synchronized (q) { q.push(2); } | synchronized (q) { q.push(1); } | assert q.size() == 2;",
        "final static Stack<Integer> q = new Stack<>(); | q.push(1); | q.push(2); | assert q.pop() + q.pop() == 3;",
        "final static Vector<Integer> q = new Vector<>(); | q.add(1); | q.add(2); | assert q.size() == 2;",
        "final static List<Integer> q = Collections.synchronizedList(new LinkedList<>()); | q.add(1); | q.add(2); | assert q.size() == 2;",
        "final static Set<Integer> q = new HashSet<>(); | synchronized (q) { q.add(1); q.add(2); } | synchronized (q) { q.add(2); q.add(3); } | for (int i : q) x += i; assert x == 6 && q.size() == 3;",
        "final static Set<Integer> q = new LinkedHashSet<>(); | synchronized (q) { if (q.isEmpty()) q.add(2); } | synchronized (q) { if (q.isEmpty()) q.add(2); } | assert q.size() == 1 && q.contains(2);",
        "final static TreeSet<Integer> q = new TreeSet<>(); | synchronized (q) { q.add(2); } | synchronized (q) { q.add(1); q.add(2); } | assert q.pollFirst() == 1 && q.pollFirst() == 2 && q.pollFirst() == null;",
        "final static TreeMap<Integer, String> q = new TreeMap<>(); | synchronized (q) { q.put(2, \"b\"); } | synchronized (q) { q.put(1, \"a\"); } | assert q.firstKey() == 1 && q.pollFirstEntry().getValue().equals(\"a\") && q.size() == 1;",
        "final static Map<Integer, Integer> q = new LinkedHashMap<>(); | synchronized (q) { q.merge(1, 1, Integer::sum); } | synchronized (q) { q.merge(1, 1, Integer::sum); } | assert q.get(1) == 2;",
        "final static ConcurrentMap<String, Integer> q = new ConcurrentHashMap<>(); | q.merge(\"a\", 1, Integer::sum); q.computeIfAbsent(\"b\", k -> 5); | q.merge(\"a\", 2, Integer::sum); q.compute(\"b\", (k, v) -> v == null ? 5 : v); | assert q.get(\"a\") == 3 && q.get(\"b\") == 5;",
        "final static List<Integer> q = new CopyOnWriteArrayList<>(); | q.add(1); q.add(2); | for (int i : q) assert i > 0; | assert q.size() == 2;",
        "final static AtomicIntegerArray q = new AtomicIntegerArray(2); | q.incrementAndGet(1); | q.addAndGet(1, 2); | assert q.get(1) == 3 && q.get(0) == 0;",
        "final static StampedLock q = new StampedLock(); | long s = q.writeLock(); x++; q.unlockWrite(s); | long s = q.writeLock(); x++; q.unlock(s); | assert x == 2;",
        "final static StampedLock q = new StampedLock(); | long s = q.writeLock(); x++; q.unlockWrite(s); | long s = q.readLock(); assert x < 2; q.unlockRead(s); | assert x == 1;",
        "final static ThreadLocal<Integer> q = ThreadLocal.withInitial(() -> 1); | q.set(q.get() + 1); assert q.get() == 2; | q.set(q.get() + 2); assert q.get() == 3; | assert q.get() == 1;",
        "final static BlockingQueue<Integer> q = new LinkedBlockingQueue<>(); | CompletableFuture<Void> f = CompletableFuture.runAsync(() -> q.add(1)); f.join(); | CompletableFuture<Integer> f = CompletableFuture.supplyAsync(() -> 2).thenApply(i -> i + 1); q.add(f.get()); | assert q.size() == 2;",
        "final static AtomicInteger q = new AtomicInteger(); | List<CompletableFuture<Void>> l = new ArrayList<>(); for (int i = 0; i < 2; i++) l.add(CompletableFuture.runAsync(q::incrementAndGet)); CompletableFuture.allOf(l.toArray(new CompletableFuture[0])).join(); | q.incrementAndGet(); | assert q.get() == 3;",
        "final static List<Integer> q = new ArrayList<>(); | synchronized (q) { q.add(1); } | synchronized (q) { q.add(2); } | assert q.stream().mapToInt(i -> i).sum() == 3 && q.stream().map(i -> 2 * i).collect(Collectors.toList()).contains(4);",
        "final static Queue<Integer> q = new ArrayDeque<>(); | java.util.function.BooleanSupplier e = q::isEmpty; synchronized (q) { while (e.getAsBoolean()) q.wait(); } | synchronized (q) { q.add(2); q.notify(); } | assert q.size() == 1;",
        "| TimeUnit.MILLISECONDS.sleep(1); | Thread.sleep(1); | assert x == 0;",
      })
  void isSearched(String fields, String one, String other, String end) throws IOException {
    Outcome outcome = search(fields == null ? "" : fields, one, other, end);
    assertThat(outcome).as(outcome.toString()).isInstanceOf(None.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "final static ReadWriteLock q = new ReentrantReadWriteLock(); | q.readLock().lock(); q.writeLock().lock(); | | deadlock",
        "final static ReadWriteLock q = new ReentrantReadWriteLock(); | q.readLock().lock(); x++; q.readLock().unlock(); | q.readLock().lock(); x++; q.readLock().unlock(); | data-race",
        "final static CyclicBarrier q = new CyclicBarrier(3); | q.await(); | q.await(); | deadlock",
        "final static BlockingQueue<Integer> q = new SynchronousQueue<>(); | q.put(1); | | deadlock",
        "final static Exchanger<Integer> q = new Exchanger<>(); | q.exchange(1); q.exchange(2); | q.exchange(3); | deadlock",
        "final static Phaser q = new Phaser(3); | q.arriveAndAwaitAdvance(); | q.arriveAndAwaitAdvance(); | deadlock",
        "static final Thread p = Thread.currentThread(); | LockSupport.unpark(Thread.currentThread()); LockSupport.unpark(Thread.currentThread()); LockSupport.park(); LockSupport.park(); | | deadlock",
        "final static Map<Integer, Integer> q = new HashMap<>(); | q.put(1, 1); | q.put(2, 2); | data-race",
        "final static List<Integer> q = new ArrayList<>(); | q.removeIf(i -> true); | q.remove((Object) 2); | data-race",
        "final static PriorityQueue<Integer> q = new PriorityQueue<>(); | q.add(1); | q.add(2); | data-race",
        "final static Set<Integer> q = new HashSet<>(); | q.add(1); | q.add(2); | data-race",
        "final static StringBuilder q = new StringBuilder(); | q.append(1); | q.append(2); | data-race",
        "final static StringBuffer q = new StringBuffer(\"a\"); | if (q.length() > 0) q.deleteCharAt(0); | if (q.length() > 0) q.deleteCharAt(0); | thread-failed",
        "final static Map<Integer, Integer> q = new TreeMap<>(); | q.put(1, 1); | q.merge(1, 2, Integer::sum); | data-race",
        "final static StampedLock q = new StampedLock(); | q.readLock(); q.writeLock(); | | deadlock",
        "| CompletableFuture.runAsync(() -> x++); x++; | | data-race",
        "| CompletableFuture.supplyAsync(() -> 1 / x).join(); | | thread-failed",
      })
  void wrongUseIsFound(String fields, String one, String other, String kind) throws IOException {
    Outcome outcome = search(fields == null ? "" : fields, one, other == null ? "" : other, "");
    assertThat(outcome).as(outcome.toString()).isInstanceOf(Found.class);
    assertThat(((Found) outcome).kind().id()).isEqualTo(kind);
  }

  private Outcome executor(String main) throws IOException {
    String text =
        """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        class Mine {
          static final AtomicInteger sum = new AtomicInteger();
          static int plain;
          static final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
          static void put() {
            try {
              queue.put(1);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
          static void take() {
            try {
              sum.addAndGet(queue.take());
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
          public static void main(String[] args) throws Exception {
            %s
          }
        }
        """
            .formatted(main);
    Path file = Files.writeString(folder.resolve("Mine.java"), text);
    return ProgramSearch.run(
            PlainProgram.read(file, Wishes.NONE),
            OptionalInt.empty(),
            Semantics.BARGING,
            ScheduleCost.SWITCHES,
            Limits.states(200_000))
        .outcome();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ExecutorService e = Executors.newFixedThreadPool(2); e.submit(Mine::put); e.execute(() -> take()); e.shutdown(); e.awaitTermination(1, TimeUnit.MINUTES); assert sum.get() == 1; | none",
        "ExecutorService e = Executors.newFixedThreadPool(2); e.submit(() -> put()); e.execute(() -> take()); e.shutdown(); e.awaitTermination(1, TimeUnit.MINUTES); assert sum.get() == 1; | none",
        "ExecutorService e = Executors.newCachedThreadPool(); for (int i = 0; i < 2; i++) { e.execute(() -> put()); e.execute(() -> take()); } e.shutdown(); | none",
        "ExecutorService e = Executors.newFixedThreadPool(2); Future<Integer> f = e.submit(() -> 7); Future<Integer> g = e.submit(() -> sum.get()); assert f.get() + g.get() == 7; e.shutdown(); | none",
        "ExecutorService e = Executors.newSingleThreadExecutor(); Future<?> f = e.submit(() -> { throw new IllegalStateException(); }); try { f.get(); assert false; } catch (ExecutionException x) { } e.shutdown(); | none",
        "ExecutorService e = Executors.newFixedThreadPool(2); e.execute(() -> plain++); e.execute(() -> plain++); e.shutdown(); | data-race",
        "ExecutorService e = Executors.newSingleThreadExecutor(); e.execute(() -> plain++); e.execute(() -> plain++); e.shutdown(); e.awaitTermination(1, TimeUnit.SECONDS); assert plain == 2; | none",
        "ExecutorService e = Executors.newSingleThreadExecutor(); e.execute(() -> take()); e.execute(() -> put()); e.shutdown(); | deadlock",
        "ExecutorService e = Executors.newFixedThreadPool(1); e.execute(() -> { throw new IllegalStateException(); }); e.shutdown(); | thread-failed",
        "ExecutorService e = Executors.newFixedThreadPool(1); e.execute(() -> { }); e.shutdown(); e.execute(() -> { }); | thread-failed",
        "ExecutorService e = Executors.newFixedThreadPool(2); Thread t = new Thread(() -> sum.get()); t.start(); t.join(); int n = sum.get(); e.submit(() -> { sum.addAndGet(n + 1); }); e.shutdown(); e.awaitTermination(1, TimeUnit.SECONDS); assert sum.get() == 1; | none",
      })
  void executorsAreFollowed(String main, String kind) throws IOException {
    Outcome outcome = executor(main);
    if (kind.equals("none")) {
      assertThat(outcome).as(outcome.toString()).isInstanceOf(None.class);
    } else {
      assertThat(outcome).as(outcome.toString()).isInstanceOf(Found.class);
      assertThat(((Found) outcome).kind().id()).isEqualTo(kind);
    }
  }
}
