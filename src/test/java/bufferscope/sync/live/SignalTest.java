package bufferscope.sync.live;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.ConditionEvent;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.sync.Semaphore;
import bufferscope.testing.RecordingProbe;
import bufferscope.testing.TestThreads;
import bufferscope.testing.TestThreads.Body;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The thread that a signal is said to reach is the one that goes on. */
@SuppressWarnings("WaitNotInLoop") // waits whose end is looked at
final class SignalTest {
  private static final long SHORT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final int ROUNDS = 10;

  @RegisterExtension final TestThreads threads = new TestThreads();

  private final RecordingProbe probe = new RecordingProbe();
  private final TracedSync sync = new TracedSync(probe, false);
  private final TracedLock lock = (TracedLock) sync.lock("lock");
  private final Condition condition = sync.condition(lock, "ready");

  private void locked(Body body) throws Exception {
    lock.lock();
    try {
      body.run();
    } finally {
      lock.unlock();
    }
  }

  private Thread waiting(Body wait) {
    Thread thread = threads.start(() -> locked(wait));
    int id = probe.id(thread);
    TestThreads.awaitUntil(() -> events(ConditionEvent.BeganWaiting.class, id).count() == 1);
    return thread;
  }

  private <E extends Event> Stream<E> events(Class<E> kind, int thread) {
    return probe.events().stream()
        .filter(kind::isInstance)
        .filter(event -> event.thread() == thread)
        .map(kind::cast);
  }

  private void assertReached(Thread... inOrder) {
    assertThat(probe.events())
        .filteredOn(Signalled.class::isInstance)
        .extracting(event -> ((Signalled) event).whom())
        .containsExactly(Stream.of(inOrder).map(probe::id).toArray(Integer[]::new));
  }

  private void assertEnded(Thread thread, WaitEnd end) {
    assertThat(events(StoppedWaiting.class, probe.id(thread)))
        .extracting(StoppedWaiting::end)
        .containsExactly(end);
  }

  /** The first wait runs out too early, as in a pause, and is renewed while the second waits. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWaitThatIsRenewedKeepsItsPlace(boolean all) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      AtomicInteger renewals = new AtomicInteger();
      probe.clear();
      probe.onRealNanos(
          runNanos -> {
            renewals.incrementAndGet();
            return SHORT_NANOS;
          });
      Thread first = waiting(() -> assertThat(condition.await(1, TimeUnit.HOURS)).isTrue());
      Thread second = waiting(condition::await);
      int before = renewals.get();
      TestThreads.awaitUntil(() -> renewals.get() > before + 2);

      locked(all ? condition::signalAll : condition::signal);
      threads.join(first);
      if (!all) {
        locked(condition::signal);
      }
      threads.join(second);
      assertReached(first, second);
      assertEnded(first, WaitEnd.SIGNALLED);
      assertEnded(second, WaitEnd.SIGNALLED);
    }
  }

  @Test
  void aWaitIsNotOutOfTimeBecauseItIsLong() throws Exception {
    probe.onRealNanos(runNanos -> SHORT_NANOS);
    Thread waiter = waiting(() -> assertThat(condition.awaitNanos(Long.MAX_VALUE)).isPositive());
    locked(condition::signal);
    threads.join(waiter);
    assertEnded(waiter, WaitEnd.SIGNALLED);
  }

  /** A signal while the thread queues for the lock, in order to renew its wait, is not lost. */
  @Test
  void aSignalReachesAWaitThatIsAboutToBeRenewed() throws Exception {
    probe.onRealNanos(runNanos -> SHORT_NANOS);
    Thread first = waiting(() -> assertThat(condition.await(1, TimeUnit.HOURS)).isTrue());
    Thread second = waiting(condition::await);
    locked(
        () -> {
          TestThreads.awaitUntil(() -> lock.hasQueuedThread(first));
          condition.signal();
        });
    threads.join(first);
    assertThat(second.isAlive()).isTrue();
    locked(condition::signal);
    threads.join(second);
    assertReached(first, second);
  }

  @Test
  void aSignalPassesOverAnInterruptedThread() throws Exception {
    Thread first = threads.startInterrupted(() -> locked(condition::await));
    threads.assertBlocks(first);
    Thread second = waiting(condition::await);
    locked(
        () -> {
          first.interrupt();
          TestThreads.awaitUntil(() -> lock.hasQueuedThread(first));
          condition.signal();
        });
    threads.join(first, second);
    assertReached(second);
    assertEnded(first, WaitEnd.INTERRUPTED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSignalPassesOverAThreadThatIsOutOfTime(boolean all) throws Exception {
    Thread first = waiting(() -> condition.await(SHORT_NANOS, TimeUnit.NANOSECONDS));
    Thread second = waiting(condition::await);
    locked(
        () -> {
          TestThreads.awaitUntil(() -> lock.hasQueuedThread(first) || !first.isAlive());
          if (all) {
            condition.signalAll();
          } else {
            condition.signal();
          }
        });
    threads.join(first, second);
    assertReached(second);
    assertEnded(first, WaitEnd.TIMED_OUT);
  }

  /**
   * Interrupts and time-outs that meet signals: the thread that is reported as signalled goes on as
   * signalled.
   */
  @Test
  void whateverMeetsTheSignalItReachesTheThreadItNames() throws Exception {
    for (int round = 0; round < 300; round++) {
      probe.clear();
      Thread first = threads.start(() -> locked(() -> awaitUnlessInterrupted(2 * SHORT_NANOS)));
      int id = probe.id(first);
      TestThreads.awaitUntil(() -> events(ConditionEvent.BeganWaiting.class, id).count() == 1);
      Thread second = threads.start(() -> locked(condition::await));
      int other = probe.id(second);
      TestThreads.awaitUntil(() -> events(ConditionEvent.BeganWaiting.class, other).count() == 1);
      Thread interrupter = round % 2 == 0 ? threads.start(first::interrupt) : null;
      locked(condition::signal);
      locked(condition::signalAll);
      threads.join(first, second);
      if (interrupter != null) {
        threads.join(interrupter);
      }
      boolean named =
          probe.events().stream().anyMatch(e -> e instanceof Signalled s && s.whom() == id);
      assertThat(events(StoppedWaiting.class, id).findFirst().orElseThrow().end())
          .matches(end -> named == (end == WaitEnd.SIGNALLED));
    }
  }

  private void awaitUnlessInterrupted(long nanos) {
    try {
      boolean unused = condition.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  /** Real time runs out again and again, but the run's time does not. */
  @Test
  void whoTriesForLongTriesForLongInTheTimeOfTheRun() throws Exception {
    AtomicInteger renewals = new AtomicInteger();
    probe.onRealNanos(
        runNanos -> {
          renewals.incrementAndGet();
          return SHORT_NANOS;
        });
    Semaphore semaphore = sync.semaphore("full", 0);
    Thread acquiring =
        threads.start(() -> assertThat(semaphore.tryAcquire(1, TimeUnit.HOURS)).isTrue());
    TestThreads.awaitUntil(() -> renewals.get() > 2);
    semaphore.release();
    threads.join(acquiring);

    renewals.set(0);
    AtomicReference<Thread> locking = new AtomicReference<>();
    locked(
        () -> {
          locking.set(threads.start(() -> assertThat(lock.tryLock(1, TimeUnit.HOURS)).isTrue()));
          TestThreads.awaitUntil(() -> renewals.get() > 2);
        });
    threads.join(locking.get());
  }
}
