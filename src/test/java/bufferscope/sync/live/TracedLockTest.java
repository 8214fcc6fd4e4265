package bufferscope.sync.live;

import static bufferscope.event.Event.NO_THREAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bufferscope.buffer.TwoConditions;
import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.GaveUpLock;
import bufferscope.event.LockEvent.LockCreated;
import bufferscope.event.LockEvent.ReleasedLock;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.event.SlotsEvent.Index;
import bufferscope.event.SlotsEvent.IndexMoved;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.testing.RecordingProbe;
import bufferscope.testing.TestThreads;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lock and conditions report what happens to them, in the order in which it happens. */
@SuppressWarnings("WaitNotInLoop") // waits whose end is looked at
final class TracedLockTest {
  private static final int ME = 1;
  private static final int OTHER = 2;
  private static final int THIRD = 3;

  @RegisterExtension final TestThreads threads = new TestThreads();

  private final RecordingProbe probe = new RecordingProbe();
  private final TracedSync sync = new TracedSync(probe, false);
  private final Lock lock = sync.lock("lock");
  private final Condition condition = sync.condition(lock, "ready");

  @BeforeEach
  void firstThreadHasNumberOne() {
    assertThat(probe.thread()).isEqualTo(ME);
    probe.clear();
  }

  private void locked(TestThreads.Body body) throws Exception {
    lock.lock();
    try {
      body.run();
    } finally {
      lock.unlock();
    }
  }

  /** A thread with the next number, which waits on the condition when this returns. */
  private Thread waiting(TestThreads.Body wait) {
    Thread thread = beginningToWait(wait);
    threads.assertBlocks(thread);
    return thread;
  }

  /** Starts a thread with the next number; returns when it has reported that it waits. */
  private Thread beginningToWait(TestThreads.Body wait) {
    Thread thread = threads.start(() -> locked(wait));
    int id = probe.id(thread);
    TestThreads.awaitUntil(() -> hasBegunToWait(id));
    return thread;
  }

  private boolean hasBegunToWait(int id) {
    return probe.events().stream().anyMatch(e -> e instanceof BeganWaiting && e.thread() == id);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLockIsAsFairAsAskedFor(boolean fair) {
    Lock traced = new TracedSync(probe, fair).lock("other");
    Lock plain = new PlainSync(fair).lock("other");
    assertThat(List.of(traced, plain))
        .extracting(each -> ((ReentrantLock) each).isFair())
        .containsExactly(fair, fair);
    probe.assertReported(new LockCreated(0, NO_THREAD, "other", fair));
  }

  @Test
  void uncontendedPutAndTake() throws InterruptedException {
    TwoConditions<Item> buffer = new TwoConditions<>(new TracedSync(probe, false), 2);
    Item item = new Item(1, ME);
    probe.clear();

    buffer.put(item);
    probe.assertReported(
        new WantsLock(0, ME, "lock"),
        new AcquiredLock(0, ME, "lock"),
        new SlotWritten(0, ME, 0, item),
        new IndexMoved(0, ME, Index.PUT, 1),
        new Signalled(0, ME, "notEmpty", NO_THREAD),
        new ReleasedLock(0, ME, "lock"));
    probe.clear();

    buffer.take();
    probe.assertReported(
        new WantsLock(0, ME, "lock"),
        new AcquiredLock(0, ME, "lock"),
        new SlotRead(0, ME, 0, item),
        new IndexMoved(0, ME, Index.TAKE, 1),
        new Signalled(0, ME, "notFull", NO_THREAD),
        new ReleasedLock(0, ME, "lock"));
  }

  @Test
  void signalReachesTheLongestWaiting() throws Exception {
    Thread first = waiting(condition::await);
    Thread second = waiting(condition::await);
    probe.clear();

    locked(condition::signal);
    threads.join(first);
    locked(condition::signal);
    threads.join(second);

    probe.assertReported(
        new WantsLock(0, ME, "lock"),
        new AcquiredLock(0, ME, "lock"),
        new Signalled(0, ME, "ready", OTHER),
        new ReleasedLock(0, ME, "lock"),
        new StoppedWaiting(0, OTHER, "ready", WaitEnd.SIGNALLED),
        new ReleasedLock(0, OTHER, "lock"),
        new WantsLock(0, ME, "lock"),
        new AcquiredLock(0, ME, "lock"),
        new Signalled(0, ME, "ready", THIRD),
        new ReleasedLock(0, ME, "lock"),
        new StoppedWaiting(0, THIRD, "ready", WaitEnd.SIGNALLED),
        new ReleasedLock(0, THIRD, "lock"));
  }

  @Test
  void signalAllNamesEachInTheOrderOfTheirWaits() throws Exception {
    Thread first = waiting(condition::await);
    Thread second = waiting(condition::awaitUninterruptibly);
    probe.clear();

    locked(condition::signalAll);
    threads.join(first, second);

    probe.assertReported(
        new WantsLock(0, ME, "lock"),
        new AcquiredLock(0, ME, "lock"),
        new Signalled(0, ME, "ready", OTHER),
        new Signalled(0, ME, "ready", THIRD),
        new ReleasedLock(0, ME, "lock"),
        new StoppedWaiting(0, OTHER, "ready", WaitEnd.SIGNALLED),
        new ReleasedLock(0, OTHER, "lock"),
        new StoppedWaiting(0, THIRD, "ready", WaitEnd.SIGNALLED),
        new ReleasedLock(0, THIRD, "lock"));
  }

  @Test
  void signalAllReachesNobodyWhereNobodyWaits() throws Exception {
    locked(condition::signalAll);
    assertThat(probe.events())
        .filteredOn(Signalled.class::isInstance)
        .extracting(event -> ((Signalled) event).whom())
        .containsExactly(NO_THREAD);
  }

  @Test
  void timeOutEndsTheWait() throws Exception {
    locked(() -> assertThat(condition.awaitNanos(1)).isLessThanOrEqualTo(0));
    locked(() -> assertThat(condition.await(1, TimeUnit.NANOSECONDS)).isFalse());

    assertThat(probe.events())
        .filteredOn(StoppedWaiting.class::isInstance)
        .extracting(event -> ((StoppedWaiting) event).end())
        .containsExactly(WaitEnd.TIMED_OUT, WaitEnd.TIMED_OUT);
  }

  @Test
  void signalInTimeIsNoTimeOutHoweverLateTheLockComes() throws Exception {
    long nanos = 50_000_000;
    long began;
    AtomicLong signalled = new AtomicLong();
    do { // until this machine is quick enough to signal in time
      probe.clear();
      began = System.nanoTime();
      Thread waiter = beginningToWait(() -> condition.awaitNanos(nanos));
      locked(
          () -> {
            condition.signal();
            signalled.set(System.nanoTime());
            TestThreads.awaitUntil(() -> System.nanoTime() - signalled.get() > nanos);
          });
      threads.join(waiter);
    } while (signalled.get() - began >= nanos);

    assertThat(probe.events())
        .filteredOn(StoppedWaiting.class::isInstance)
        .extracting(event -> ((StoppedWaiting) event).end())
        .containsExactly(WaitEnd.SIGNALLED);
  }

  @Test
  void interruptEndsTheWait() throws Exception {
    Thread waiter = threads.startInterrupted(() -> locked(condition::await));
    threads.assertBlocks(waiter);
    waiter.interrupt();
    threads.join(waiter);

    probe.assertReported(
        new WantsLock(0, OTHER, "lock"),
        new AcquiredLock(0, OTHER, "lock"),
        new BeganWaiting(0, OTHER, "ready"),
        new StoppedWaiting(0, OTHER, "ready", WaitEnd.INTERRUPTED),
        new ReleasedLock(0, OTHER, "lock"));
  }

  @Test
  void whoIsInterruptedBeforeTheWaitDoesNotBeginIt() throws Exception {
    threads.join(
        threads.startInterrupted(
            () ->
                locked(
                    () -> {
                      Thread.currentThread().interrupt();
                      condition.await();
                    })));
    probe.assertReported(
        new WantsLock(0, OTHER, "lock"),
        new AcquiredLock(0, OTHER, "lock"),
        new ReleasedLock(0, OTHER, "lock"));
  }

  @Test
  void interruptWhileWaitingForTheLockGivesItUp() throws Exception {
    lock.lock();
    try {
      Thread other = threads.startInterrupted(lock::lockInterruptibly);
      threads.assertBlocks(other);
      other.interrupt();
      threads.join(other);
    } finally {
      lock.unlock();
    }
    probe.assertReported(
        new WantsLock(0, ME, "lock"),
        new AcquiredLock(0, ME, "lock"),
        new WantsLock(0, OTHER, "lock"),
        new GaveUpLock(0, OTHER, "lock"),
        new ReleasedLock(0, ME, "lock"));
  }

  @Test
  void timedTryGivesUpAndPlainTryIsSilent() throws Exception {
    locked(
        () ->
            threads.join(
                threads.start(
                    () -> {
                      assertThat(lock.tryLock()).isFalse();
                      assertThat(lock.tryLock(1, TimeUnit.NANOSECONDS)).isFalse();
                    })));
    probe.assertReported(
        new WantsLock(0, ME, "lock"),
        new AcquiredLock(0, ME, "lock"),
        new WantsLock(0, OTHER, "lock"),
        new GaveUpLock(0, OTHER, "lock"),
        new ReleasedLock(0, ME, "lock"));
  }

  @Test
  void whoHoldsTheLockTakesItAgainInSilence() throws Exception {
    locked(
        () -> {
          locked(() -> {});
          Thread.currentThread().interrupt();
          assertThatExceptionOfType(InterruptedException.class).isThrownBy(lock::lockInterruptibly);
        });
    probe.assertReported(
        new WantsLock(0, ME, "lock"),
        new AcquiredLock(0, ME, "lock"),
        new ReleasedLock(0, ME, "lock"));
  }

  @Test
  void withoutTheLockNothingWorksAndNothingIsTold() {
    assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(lock::unlock);
    assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(condition::await);
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(condition::awaitUninterruptibly);
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(() -> condition.awaitNanos(1));
    assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(condition::signal);
    assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(condition::signalAll);
    probe.assertReported();
  }

  @Test
  void conditionNeedsALockOfItsSync() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sync.condition(new ReentrantLock(), "stranger"))
        .withMessageContaining("stranger");
  }

  @Test
  void eventsAreToldWhileTheLockIsHeld() throws Exception {
    TracedLock traced = (TracedLock) lock;
    probe.onEmit(
        event ->
            assertThat(traced.isHeldByCurrentThread())
                .as("%s", event)
                .isEqualTo(!(event instanceof WantsLock || event instanceof GaveUpLock)));
    Thread waiter = waiting(condition::await);
    locked(condition::signal);
    threads.join(waiter);
    locked(() -> condition.awaitNanos(1));
    assertThat(probe.events()).extracting(Event::at).isSorted();
  }
}
