package bufferscope.sync.live;

import static bufferscope.testing.TestThreads.LONG;
import static bufferscope.testing.TestThreads.SHORT_MILLIS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import bufferscope.sync.Semaphore;
import bufferscope.sync.Sync;
import bufferscope.testing.SyncKind;
import bufferscope.testing.TestThreads;
import bufferscope.testing.TestThreads.Body;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Permits are taken and given, on each kind of live primitives. */
@ParameterizedClass
@EnumSource(SyncKind.class)
final class SemaphoreTest {
  @RegisterExtension final TestThreads threads = new TestThreads();

  private final Sync sync;

  SemaphoreTest(SyncKind kind) {
    sync = kind.newSync();
  }

  private static boolean hasPermit(Semaphore semaphore) throws InterruptedException {
    return semaphore.tryAcquire(0, NANOSECONDS);
  }

  @Test
  void hasAsManyPermitsAsItWasGiven() throws InterruptedException {
    Semaphore semaphore = sync.semaphore("empty", 2);
    semaphore.acquire();
    semaphore.acquire();
    assertThat(hasPermit(semaphore)).isFalse();
  }

  @Test
  void releasesAreKeptForThoseWhoComeLater() throws InterruptedException {
    Semaphore semaphore = sync.semaphore("full", 0);
    semaphore.release();
    semaphore.release();
    semaphore.acquire();
    semaphore.acquire();
    assertThat(hasPermit(semaphore)).isFalse();
  }

  @Test
  void acquireWaitsForThePermitOfAnotherThread() throws InterruptedException {
    Semaphore semaphore = sync.semaphore("full", 0);
    Thread waiter = threads.start(semaphore::acquire);
    threads.assertBlocks(waiter);

    semaphore.release();

    threads.join(waiter);
    assertThat(hasPermit(semaphore)).isFalse();
  }

  @Test
  void whoWaitsLongestGetsThePermitFirst() {
    Semaphore semaphore = sync.semaphore("full", 0);
    Thread first = threads.start(semaphore::acquire);
    threads.assertBlocks(first);
    Thread second = threads.start(semaphore::acquire);
    threads.assertBlocks(second);

    semaphore.release();
    threads.join(first);
    threads.assertBlocks(second);
    semaphore.release();
    threads.join(second);
  }

  @Test
  void timedAcquireGivesUpWithoutAPermit() throws InterruptedException {
    Semaphore semaphore = sync.semaphore("full", 0);
    long before = System.nanoTime();

    assertThat(semaphore.tryAcquire(SHORT_MILLIS, MILLISECONDS)).isFalse();

    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(SHORT_MILLIS * 1_000_000);
  }

  @Test
  void timedAcquireSucceedsOnceThereIsAPermit() {
    Semaphore semaphore = sync.semaphore("full", 0);
    Thread waiter =
        threads.start(
            () -> assertThat(semaphore.tryAcquire(LONG.toMillis(), MILLISECONDS)).isTrue());
    threads.assertBlocks(waiter);
    semaphore.release();
    threads.join(waiter);
  }

  @Test
  void interruptBeforeTheCallEndsItEvenWhereThereIsAPermit() throws InterruptedException {
    Semaphore semaphore = sync.semaphore("empty", 1);
    for (Body call : calls(semaphore)) {
      threads.join(
          threads.startInterrupted(
              () -> {
                Thread.currentThread().interrupt();
                call.run();
              }));
    }
    assertThat(hasPermit(semaphore)).isTrue();
  }

  @Test
  void interruptDuringTheWaitEndsIt() throws InterruptedException {
    Semaphore semaphore = sync.semaphore("full", 0);
    for (Body call : calls(semaphore)) {
      Thread thread = threads.startInterrupted(call);
      threads.assertBlocks(thread);
      thread.interrupt();
      threads.join(thread);
    }
    semaphore.release();
    assertThat(hasPermit(semaphore)).isTrue();
  }

  private static List<Body> calls(Semaphore semaphore) {
    return List.of(semaphore::acquire, () -> semaphore.tryAcquire(LONG.toMillis(), MILLISECONDS));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aBinaryOneHasOnePermitAtMost(int permits) throws InterruptedException {
    Semaphore semaphore = sync.binarySemaphore("mutex", permits);
    if (permits == 0) {
      semaphore.release();
    }
    assertThatIllegalStateException()
        .isThrownBy(semaphore::release)
        .withMessageContaining("no thread had acquired it");
    semaphore.acquire();
    assertThat(hasPermit(semaphore)).isFalse();
  }

  @Test
  void aBinaryOneMayBeReleasedByWhoDidNotAcquireIt() throws InterruptedException {
    Semaphore semaphore = sync.binarySemaphore("mutex", 1);
    semaphore.acquire();
    threads.join(threads.start(semaphore::release));
    assertThat(hasPermit(semaphore)).isTrue();
  }

  @Test
  void onlyOneOfTwoReleasesAtOnceSucceeds() {
    for (int round = 0; round < 200; round++) {
      Semaphore semaphore = sync.binarySemaphore("mutex", 0);
      boolean[] refused = new boolean[2];
      Thread[] releasing = new Thread[2];
      for (int i = 0; i < 2; i++) {
        int me = i;
        releasing[i] =
            threads.start(
                () -> {
                  try {
                    semaphore.release();
                  } catch (IllegalStateException e) {
                    refused[me] = true;
                  }
                });
      }
      threads.join(releasing);
      assertThat(refused).containsExactlyInAnyOrder(true, false);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2})
  void permitsOutOfRangeAreRefused(int permits) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sync.binarySemaphore("mutex", permits))
        .withMessage("permits: " + permits + " is not in 0 to 1");
    assertThatIllegalArgumentException().isThrownBy(() -> sync.semaphore("empty", -1));
  }
}
