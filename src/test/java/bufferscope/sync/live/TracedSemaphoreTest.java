package bufferscope.sync.live;

import static bufferscope.event.Event.NO_THREAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import bufferscope.event.Event;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SemaphoreEvent.GaveUpPermit;
import bufferscope.event.SemaphoreEvent.ReleasedPermit;
import bufferscope.event.SemaphoreEvent.SemaphoreCreated;
import bufferscope.event.SemaphoreEvent.WantsPermit;
import bufferscope.sync.Semaphore;
import bufferscope.testing.RecordingProbe;
import bufferscope.testing.TestThreads;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Semaphores report which threads want, acquire and release permits, in the order in which it
 * happens.
 */
final class TracedSemaphoreTest {
  private static final int ME = 1;
  private static final int OTHER = 2;
  private static final int ROUNDS = 2_000;

  @RegisterExtension final TestThreads threads = new TestThreads();

  private final RecordingProbe probe = new RecordingProbe();
  private final TracedSync sync = new TracedSync(probe, false);

  @BeforeEach
  void firstThreadHasNumberOne() {
    assertThat(probe.thread()).isEqualTo(ME);
  }

  @Test
  void bothKindsAreToldWhenTheyAreMade() {
    sync.semaphore("empty", 3);
    sync.binarySemaphore("mutex", 1);
    probe.assertReported(
        new SemaphoreCreated(0, NO_THREAD, "empty", 3, false),
        new SemaphoreCreated(0, NO_THREAD, "mutex", 1, true));
  }

  @Test
  void aReleaseIsToldBeforeTheAcquireThatItAllows() {
    Semaphore semaphore = sync.semaphore("full", 0);
    probe.clear();
    Thread waiter = threads.start(semaphore::acquire);
    threads.assertBlocks(waiter);
    semaphore.release();
    threads.join(waiter);
    probe.assertReported(
        new WantsPermit(0, OTHER, "full", false),
        new ReleasedPermit(0, ME, "full"),
        new AcquiredPermit(0, OTHER, "full"));
  }

  @Test
  void timedAcquiresSayHowTheyEnd() throws InterruptedException {
    Semaphore semaphore = sync.semaphore("full", 1);
    probe.clear();
    assertThat(semaphore.tryAcquire(1, TimeUnit.NANOSECONDS)).isTrue();
    assertThat(semaphore.tryAcquire(1, TimeUnit.NANOSECONDS)).isFalse();
    probe.assertReported(
        new WantsPermit(0, ME, "full", true),
        new AcquiredPermit(0, ME, "full"),
        new WantsPermit(0, ME, "full", true),
        new GaveUpPermit(0, ME, "full"));
  }

  @Test
  void anInterruptGivesTheWishUp() {
    Semaphore semaphore = sync.semaphore("full", 0);
    probe.clear();
    Thread waiter = threads.startInterrupted(semaphore::acquire);
    threads.assertBlocks(waiter);
    waiter.interrupt();
    threads.join(waiter);
    probe.assertReported(
        new WantsPermit(0, OTHER, "full", false), new GaveUpPermit(0, OTHER, "full"));
  }

  @Test
  void aReleaseThatIsRefusedIsNotTold() {
    Semaphore semaphore = sync.binarySemaphore("mutex", 1);
    probe.clear();
    assertThatIllegalStateException().isThrownBy(semaphore::release);
    probe.assertReported();
  }

  /** In the order of the events, no thread acquires a permit that is not there yet. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void permitsNeverGoBelowNone(boolean fair) {
    Semaphore semaphore = new TracedSync(probe, fair).semaphore("empty", 2);
    probe.clear();
    Thread[] users = new Thread[3];
    for (int i = 0; i < users.length; i++) {
      users[i] =
          threads.start(
              () -> {
                for (int round = 0; round < ROUNDS / users.length; round++) {
                  semaphore.acquire();
                  semaphore.release();
                }
              });
    }
    threads.join(users);
    int permits = 2;
    for (Event event : probe.events()) {
      permits += event instanceof ReleasedPermit ? 1 : event instanceof AcquiredPermit ? -1 : 0;
      assertThat(permits).isGreaterThanOrEqualTo(0);
    }
    assertThat(permits).isEqualTo(2);
  }
}
