package bufferscope.sync.live;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.GaveUpLock;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.sync.Semaphore;
import bufferscope.testing.RecordingProbe;
import bufferscope.testing.TestThreads;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tries of a lock report what came of them, and what a thread holds at its end can be released. */
final class TryLockTest {
  private static final int ME = 1;
  private static final int OTHER = 2;

  @RegisterExtension final TestThreads threads = new TestThreads();

  private final RecordingProbe probe = new RecordingProbe();
  private final TracedSync sync = new TracedSync(probe, false);
  private final Lock lock = sync.lock("lock");

  @BeforeEach
  void firstThreadHasNumberOne() {
    assertThat(probe.thread()).isEqualTo(ME);
    probe.clear();
  }

  private void byAnother(TestThreads.Body body) {
    threads.join(threads.start(body));
  }

  @Test
  void aTryOfAFreeLockAcquiresIt() {
    assertThat(lock.tryLock()).isTrue();

    probe.assertReported(new AcquiredLock(0, ME, "lock"));
  }

  @Test
  void aTryOfAHeldLockReportsNothing() {
    lock.lock();
    probe.clear();

    byAnother(() -> assertThat(lock.tryLock()).isFalse());

    probe.assertReported();
  }

  @Test
  void aTimedTryWantsTheLockAndAcquiresIt() throws InterruptedException {
    assertThat(lock.tryLock(1, TimeUnit.HOURS)).isTrue();

    probe.assertReported(new WantsLock(0, ME, "lock"), new AcquiredLock(0, ME, "lock"));
  }

  @Test
  void aTimedTryGivesUp() {
    lock.lock();
    probe.clear();

    byAnother(() -> assertThat(lock.tryLock(1, TimeUnit.NANOSECONDS)).isFalse());

    probe.assertReported(new WantsLock(0, OTHER, "lock"), new GaveUpLock(0, OTHER, "lock"));
  }

  @Test
  @SuppressWarnings("LockNotBeforeTry") // releaseLocks releases them
  void allHoldsOfTheThreadAreReleasedWithoutAnEvent() {
    assertThat(sync.isLockHeld()).isFalse();
    lock.lock();
    lock.lock();
    assertThat(sync.isLockHeld()).isTrue();
    byAnother(() -> assertThat(sync.isLockHeld()).isFalse());
    probe.clear();

    sync.releaseLocks();

    assertThat(sync.isLockHeld()).isFalse();
    probe.assertReported();
    byAnother(() -> assertThat(lock.tryLock()).isTrue());
  }

  @Test
  void anInterruptDuringAnUninterruptibleAcquireIsKept() throws InterruptedException {
    Semaphore semaphore = sync.semaphore("permits", 0);
    Thread thread =
        threads.start(
            () -> {
              semaphore.acquireUninterruptibly();
              assertThat(Thread.currentThread().isInterrupted()).isTrue();
            });
    threads.assertBlocks(thread);
    thread.interrupt();
    TestThreads.awaitUntil(() -> !thread.isInterrupted()); // it has noticed and waits again
    semaphore.release();
    threads.join(thread);
  }
}
