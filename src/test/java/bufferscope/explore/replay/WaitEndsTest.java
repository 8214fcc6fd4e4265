package bufferscope.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.TwoConditions;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.LockEvent.GaveUpLock;
import bufferscope.event.SemaphoreEvent.GaveUpPermit;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import bufferscope.sync.live.TracedSync;
import bufferscope.testing.RecordingProbe;
import bufferscope.testing.TestThreads;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * If a real wait ends by its time or by an interrupt, at the moment of a signal or not, the
 * controlled one may end in the same way.
 */
final class WaitEndsTest {
  private static final int RUNS = 6;
  private static final int MOST_RUNS = 10_000;

  /** Enough to meet many signals that come as a wait runs out. */
  private static final int SIGNAL_RUNS = 100;

  private static final Bounds BOUNDS = new Bounds(2, 2, 1, 8);
  private static final long MOST_PAUSE_NANOS = 200_000;

  /** As long as a pause, so that time is up before, after and while others do something. */
  private static final long LIMIT_NANOS = MOST_PAUSE_NANOS / 2;

  @RegisterExtension final TestThreads threads = new TestThreads();

  /** Offers and polls until that succeeds. */
  private record Offering(TwoConditions<Item> buffer) implements BoundedBuffer<Item> {
    Offering(Sync sync, int capacity) {
      this(new TwoConditions<>(sync, capacity));
    }

    @Override
    public void put(Item item) throws InterruptedException {
      while (true) {
        if (buffer.offer(item, LIMIT_NANOS, TimeUnit.NANOSECONDS)) {
          return;
        }
      }
    }

    @Override
    public Item take() throws InterruptedException {
      Item item = null;
      while (item == null) {
        item = buffer.poll(LIMIT_NANOS, TimeUnit.NANOSECONDS);
      }
      return item;
    }
  }

  /** Tries for a permit, then for the lock, until it has got them. */
  private static final class Trying implements BoundedBuffer<Item> {
    private final Semaphore empty;
    private final Semaphore full;
    private final Lock lock;
    private final Slots<Item> slots;

    Trying(Sync sync, int capacity) {
      empty = sync.semaphore("empty", capacity);
      full = sync.semaphore("full", 0);
      lock = sync.lock("lock");
      slots = sync.slots(capacity);
    }

    @Override
    public void put(Item item) throws InterruptedException {
      enter(empty);
      slots.insert(item);
      lock.unlock();
      full.release();
    }

    @Override
    public Item take() throws InterruptedException {
      enter(full);
      Item item = slots.remove();
      lock.unlock();
      empty.release();
      return item;
    }

    private void enter(Semaphore semaphore) throws InterruptedException {
      while (true) {
        if (semaphore.tryAcquire(LIMIT_NANOS, TimeUnit.NANOSECONDS)) {
          break;
        }
      }
      while (true) {
        if (lock.tryLock(LIMIT_NANOS, TimeUnit.NANOSECONDS)) {
          return;
        }
      }
    }
  }

  /** Looks again when it was signalled and when it is out of time; a signal wakes all. */
  private static final class Looking implements BoundedBuffer<Item> {
    private final Lock lock;
    private final Condition changed;
    private final Slots<Item> slots;

    Looking(Sync sync, int capacity) {
      lock = sync.lock("lock");
      changed = sync.condition(lock, "changed");
      slots = sync.slots(capacity);
    }

    @Override
    @SuppressWarnings("ReturnValueIgnored") // whatever it was, the loop looks again
    public void put(Item item) throws InterruptedException {
      lock.lock();
      try {
        while (slots.isFull()) {
          changed.await(LIMIT_NANOS, TimeUnit.NANOSECONDS);
        }
        slots.insert(item);
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    @SuppressWarnings("ReturnValueIgnored")
    public Item take() throws InterruptedException {
      lock.lock();
      try {
        while (slots.isEmpty()) {
          changed.await(LIMIT_NANOS, TimeUnit.NANOSECONDS);
        }
        Item item = slots.remove();
        changed.signalAll();
        return item;
      } finally {
        lock.unlock();
      }
    }
  }

  static Stream<Arguments> buffersAndLocks() {
    return Stream.<Model.BufferFactory>of(Offering::new, Trying::new, Looking::new)
        .flatMap(code -> Stream.of(Arguments.of(code, false), Arguments.of(code, true)));
  }

  @ParameterizedTest
  @MethodSource("buffersAndLocks")
  void endsOfWaitsAreOnesOfTheControlledRun(Model.BufferFactory code, boolean fair) {
    List<Event> all = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      List<Event> events = liveRun(code, fair, run % 2 == 1);
      Model model = model(code, fair);
      Optional<List<Choice>> schedule = TraceMatcher.follow(model, events);
      assertThat(schedule).as("a schedule of %s", events).isPresent();
      assertThat(Replay.events(model, schedule.get())).isNotEmpty();
      all.addAll(events);
    }
    assertThat(all).as("out of time").anyMatch(WaitEndsTest::isLate);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noSignalIsSpentOnAThreadThatIsOutOfTime(boolean fair) {
    for (int run = 0; run < SIGNAL_RUNS; run++) {
      assertThat(signalledTooLate(liveRun(Offering::new, fair, false))).isEmpty();
    }
  }

  /** The ends of waits that reported a time-out although there had been a signal before. */
  private static List<Event> signalledTooLate(List<Event> events) {
    Set<Integer> signalled = new HashSet<>();
    List<Event> late = new ArrayList<>();
    for (Event event : events) {
      if (event instanceof Signalled e) {
        signalled.add(e.whom());
      } else if (event instanceof StoppedWaiting && signalled.remove(event.thread())) {
        late.add(event);
      }
    }
    return late.stream().filter(WaitEndsTest::isLate).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSignalThatNobodyGaveIsRefused(boolean fair) {
    List<Event> events = run(Looking::new, fair, record -> !outOfTime(record).isEmpty());
    StoppedWaiting end = (StoppedWaiting) outOfTime(events).get(0);
    List<Event> forged = new ArrayList<>(events);
    forged.set(
        events.indexOf(end),
        new StoppedWaiting(end.at(), end.thread(), end.condition(), WaitEnd.SIGNALLED));
    assertThat(TraceMatcher.follow(model(Looking::new, fair), forged)).isEmpty();
  }

  /** The ends of waits by a time-out without any signal before. */
  private static List<Event> outOfTime(List<Event> events) {
    List<Event> late = new ArrayList<>(events.stream().filter(WaitEndsTest::isLate).toList());
    late.removeAll(signalledTooLate(events));
    return late;
  }

  /** The first run to its end of which that is so. */
  private List<Event> run(Model.BufferFactory code, boolean fair, Predicate<List<Event>> wanted) {
    return Stream.generate(() -> liveRun(code, fair, false))
        .limit(MOST_RUNS)
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  private static Model model(Model.BufferFactory code, boolean fair) {
    Semantics semantics = new Semantics(fair, 0, BOUNDS.threads(), false);
    return Model.of(code, BOUNDS, semantics, Memory.ALL);
  }

  private static boolean isLate(Event event) {
    return event instanceof GaveUpLock
        || event instanceof GaveUpPermit
        || (event instanceof StoppedWaiting e && e.end() == WaitEnd.TIMED_OUT);
  }

  /** A run until all items are taken, or all threads were interrupted in the middle of it. */
  private List<Event> liveRun(Model.BufferFactory code, boolean fair, boolean interrupted) {
    RecordingProbe probe = new RecordingProbe();
    probe.onDwell(
        () -> LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MOST_PAUSE_NANOS)));
    BoundedBuffer<Item> buffer = code.newBuffer(new TracedSync(probe, fair), BOUNDS.capacity());
    CountDownLatch allNumbered = new CountDownLatch(1);
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < BOUNDS.threads(); i++) {
      boolean produces = i < BOUNDS.producers();
      workers.add(threads.start(() -> work(allNumbered, probe, buffer, produces)));
      probe.id(workers.get(i));
    }
    allNumbered.countDown();
    if (interrupted) {
      TestThreads.awaitUntil(() -> probe.events().size() > 100);
    } else {
      workers.subList(0, BOUNDS.producers()).forEach(threads::join);
    }
    workers.forEach(Thread::interrupt);
    workers.forEach(threads::join);
    return probe.events();
  }

  private static void work(
      CountDownLatch allNumbered,
      RecordingProbe probe,
      BoundedBuffer<Item> buffer,
      boolean produces) {
    try {
      TestThreads.awaitRequest(allNumbered);
      for (int done = 0; !produces || done < BOUNDS.items(); done++) {
        if (produces) {
          Item item = new Item(done * BOUNDS.threads() + probe.thread(), probe.thread());
          probe.emit(new ItemMade(0, probe.thread(), item));
          buffer.put(item);
        } else {
          buffer.take();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it ends by that
    }
  }
}
