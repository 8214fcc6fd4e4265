package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import bufferscope.testing.TestThreads;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Phase, time and tempo of a run, and threads that follow them. */
final class RunControlTest {
  @RegisterExtension final TestThreads threads = new TestThreads();

  private final RunControl control = new RunControl();
  private final AtomicBoolean behind = new AtomicBoolean();
  private final ThreadClock clock = new ThreadClock(1, "P1", control, true, behind::get);

  @Test
  void timeStandsStillBeforeTheStartAndInAPause() {
    assertThat(control.now()).isZero();
    assertThat(control.resume(false)).isTrue();
    TestThreads.awaitUntil(() -> control.now() > 1_000_000);
    control.pause();
    long now = control.now();
    long real = System.nanoTime();
    TestThreads.awaitUntil(() -> System.nanoTime() - real > 1_000_000);
    assertThat(control.now()).isEqualTo(now);
    assertThat(control.resume(false)).isTrue();
    assertThat(control.now()).isGreaterThanOrEqualTo(now);
  }

  /** A read that began before a pause must not end after it with a time that is past it. */
  @Test
  void noReadOfTheTimeRunsIntoAPause() {
    RunClock runClock = new RunClock();
    AtomicBoolean done = new AtomicBoolean();
    Thread looker =
        threads.start(
            () -> {
              long last = 0;
              while (!done.get()) {
                long now = runClock.now();
                assertThat(now).isGreaterThanOrEqualTo(last);
                last = now;
              }
            });
    for (int i = 0; i < 20_000; i++) {
      runClock.setSpeed(i % 3 / 2.0);
    }
    done.set(true);
    threads.join(looker);
  }

  @Test
  void aStepIsDoneOnce() {
    control.resume(true);
    control.stepDone();
    assertThat(control.phase()).isEqualTo(Phase.PAUSED);
    control.resume(false);
    control.stepDone();
    assertThat(control.phase()).isEqualTo(Phase.RUNNING);
  }

  /** It comes too late: meanwhile the run was paused, and goes on. */
  @Test
  void aThreadThatEndsItsStepLateDoesNotPauseTheRunAgain() {
    control.resume(true);
    Thread late;
    synchronized (control) { // as others do, so that the order is known
      late = threads.start(control::stepDone);
      TestThreads.awaitUntil(() -> late.getState() == Thread.State.BLOCKED);
      control.pause();
      control.resume(false);
    }
    threads.join(late);
    assertThat(control.phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void aStepIsForOneThread() {
    ThreadClock other = new ThreadClock(2, "P2", control, true, behind::get);
    assertThat(control.permits(clock, () -> false)).isFalse();
    control.resume(true);
    assertThat(control.permits(other, () -> true)).isTrue(); // it only queues up
    assertThat(control.permits(clock, () -> false)).isTrue();
    assertThat(control.permits(clock, () -> false)).isTrue();
    assertThat(control.permits(other, () -> false)).isFalse();
    control.stepDoneBy(other);
    assertThat(control.phase()).isEqualTo(Phase.RUNNING);
    control.stepDoneBy(clock);
    assertThat(control.phase()).isEqualTo(Phase.PAUSED);
    control.resume(true);
    assertThat(control.permits(other, () -> false)).isTrue();
    control.pause();
    control.resume(false);
    assertThat(control.permits(clock, () -> false)).isTrue();
    assertThat(control.permits(other, () -> false)).isTrue();
  }

  /** However often the run is paused and goes on meanwhile, a dwell takes its run time. */
  @Test
  void noPauseCutsADwellShort() {
    control.setTempo(Tempo.CALM);
    control.setItemsPerSecond(1);
    control.resume(false);
    long nanos = Tempo.CALM.dwell().toNanos();
    Thread dweller =
        threads.start(
            () -> {
              clock.bind();
              for (int i = 1; i <= 10; i++) {
                long began = control.now();
                clock.dwell();
                assertThat(control.now() - began).isGreaterThanOrEqualTo(nanos);
                assertThat(clock.dwelt()).isGreaterThanOrEqualTo(i * nanos);
              }
            });
    while (dweller.isAlive()) {
      control.pause();
      clock.wake();
      Thread.onSpinWait();
      control.resume(false);
      clock.wake();
    }
    threads.join(dweller);
  }

  @Test
  void aThreadThatIsPausedWhileItDwellsDoesNotGoOn() {
    control.setTempo(Tempo.CALM);
    control.setItemsPerSecond(1);
    control.resume(false);
    Thread dweller =
        threads.start(
            () -> {
              clock.bind();
              clock.dwell();
              assertThat(clock.isPaused()).isFalse();
            });
    threads.assertBlocks(dweller);
    clock.setPaused(true);
    long from = control.now();
    TestThreads.awaitUntil(() -> control.now() - from > 2 * Tempo.CALM.dwell().toNanos());
    threads.assertBlocks(dweller);
    clock.setPaused(false);
    threads.join(dweller);
  }

  @Test
  void nothingOpensAfterTheStop() {
    control.stop();
    assertThat(control.resume(false)).isFalse();
    control.pause();
    assertThat(control.phase()).isEqualTo(Phase.STOPPING);
    control.ended();
    control.stop();
    assertThat(control.phase()).isEqualTo(Phase.ENDED);
  }

  @Test
  void watchersThatCannotKeepUpHoldWorkersBetweenTwoItems() {
    control.resume(false);
    behind.set(true);
    Thread worker =
        threads.start(
            () -> {
              clock.bind();
              clock.checkpoint();
            });
    threads.assertBlocks(worker);
    behind.set(false);
    threads.join(worker);

    behind.set(true);
    Thread interrupted = threads.startInterrupted(clock::checkpoint);
    threads.assertBlocks(interrupted);
    interrupted.interrupt();
    threads.join(interrupted);
  }

  @Test
  void whoIsHeldUpByWatchersDoesNotWalkIntoAPause() {
    control.resume(false);
    behind.set(true);
    Thread worker =
        threads.start(
            () -> {
              clock.bind();
              clock.checkpoint();
            });
    threads.assertBlocks(worker);
    clock.setPaused(true);
    behind.set(false);
    TestThreads.awaitUntil(() -> worker.getState() == Thread.State.WAITING); // without a time-out
    clock.setPaused(false);
    threads.join(worker);
  }

  @Test
  void anInterruptEndsADwellAndIsKept() {
    control.setTempo(Tempo.MICROSCOPE);
    control.setItemsPerSecond(1);
    control.resume(false);
    Thread dweller =
        threads.start(
            () -> {
              clock.bind();
              Thread.currentThread().interrupt();
              clock.dwell();
              assertThat(Thread.currentThread().isInterrupted()).isTrue();
            });
    threads.join(dweller);
    assertThat(control.now()).isLessThan(Tempo.CALM.dwell().toNanos());
  }

  @Test
  void ownTimeLeavesOutThePausesOfTheThread() {
    control.resume(false);
    clock.setPaused(true);
    Thread worker =
        threads.start(
            () -> {
              clock.bind();
              clock.checkpoint();
              assertThat(clock.runTime() - clock.ownTime()).isGreaterThan(5_000_000);
            });
    threads.assertBlocks(worker);
    long from = control.now();
    TestThreads.awaitUntil(() -> control.now() - from > 5_000_000);
    clock.setPaused(false);
    threads.join(worker);
  }

  @Test
  void fastTemposGiveWayToFastRates() {
    assertThat(Tempo.CALM.dwellNanos(1)).isEqualTo(Tempo.CALM.dwell().toNanos());
    assertThat(Tempo.CALM.dwellNanos(1000)).isCloseTo(50_000, within(1L));
    assertThat(Tempo.CALM.dwellNanos(Double.POSITIVE_INFINITY)).isZero();
    assertThat(Tempo.MICROSCOPE.dwellNanos(1000)).isEqualTo(Tempo.MAX_DWELL.toNanos());
    assertThat(Tempo.REAL_TIME.dwellNanos(1)).isZero();
    assertThat(Tempo.CALM.speed()).isEqualTo(1);
    assertThat(Tempo.MICROSCOPE.speed()).isEqualTo(0.04);
    assertThatIllegalArgumentException().isThrownBy(() -> new Tempo(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tempo(Duration.ofMillis(1001)));
  }
}
