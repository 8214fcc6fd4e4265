package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import bufferscope.testing.TestThreads;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Phase, time and tempo of a run, and threads that heed them. */
final class GateTest {
  @RegisterExtension final TestThreads threads = new TestThreads();

  private final Gate gate = new Gate();
  private final AtomicBoolean behind = new AtomicBoolean();
  private final ThreadClock clock = new ThreadClock(1, "P1", gate, true, behind::get);

  @Test
  void timeStandsStillWhileTheGateIsClosed() {
    assertThat(gate.now()).isZero();
    assertThat(gate.open(false)).isTrue();
    TestThreads.awaitUntil(() -> gate.now() > 1_000_000);
    gate.close();
    long now = gate.now();
    long real = System.nanoTime();
    TestThreads.awaitUntil(() -> System.nanoTime() - real > 1_000_000);
    assertThat(gate.now()).isEqualTo(now);
    assertThat(gate.open(false)).isTrue();
    assertThat(gate.now()).isGreaterThanOrEqualTo(now);
  }

  /** A look that began before a pause must not end after it with a time that is past it. */
  @Test
  void noLookAtTheTimeRunsIntoAPause() {
    Timeline timeline = new Timeline();
    AtomicBoolean done = new AtomicBoolean();
    Thread looker =
        threads.start(
            () -> {
              long last = 0;
              while (!done.get()) {
                long now = timeline.now();
                assertThat(now).isGreaterThanOrEqualTo(last);
                last = now;
              }
            });
    for (int i = 0; i < 20_000; i++) {
      timeline.setSpeed(i % 3 / 2.0);
    }
    done.set(true);
    threads.join(looker);
  }

  @Test
  void aStepIsDoneOnce() {
    gate.open(true);
    gate.stepDone();
    assertThat(gate.phase()).isEqualTo(Phase.PAUSED);
    gate.open(false);
    gate.stepDone();
    assertThat(gate.phase()).isEqualTo(Phase.RUNNING);
  }

  /** It comes too late: meanwhile the run was paused, and goes on. */
  @Test
  void aThreadThatEndsAStepLateStopsNobody() {
    gate.open(true);
    Thread late;
    synchronized (gate) { // as others do, so that the order is known
      late = threads.start(gate::stepDone);
      TestThreads.awaitUntil(() -> late.getState() == Thread.State.BLOCKED);
      gate.close();
      gate.open(false);
    }
    threads.join(late);
    assertThat(gate.phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void aStepIsForOneThread() {
    ThreadClock other = new ThreadClock(2, "P2", gate, true, behind::get);
    assertThat(gate.lets(clock, () -> false)).isFalse();
    gate.open(true);
    assertThat(gate.lets(other, () -> true)).isTrue(); // it only queues up
    assertThat(gate.lets(clock, () -> false)).isTrue();
    assertThat(gate.lets(clock, () -> false)).isTrue();
    assertThat(gate.lets(other, () -> false)).isFalse();
    gate.stepDoneBy(other);
    assertThat(gate.phase()).isEqualTo(Phase.RUNNING);
    gate.stepDoneBy(clock);
    assertThat(gate.phase()).isEqualTo(Phase.PAUSED);
    gate.open(true);
    assertThat(gate.lets(other, () -> false)).isTrue();
    gate.close();
    gate.open(false);
    assertThat(gate.lets(clock, () -> false)).isTrue();
    assertThat(gate.lets(other, () -> false)).isTrue();
  }

  /** However often the run is paused and goes on meanwhile, a dwell takes its run time. */
  @Test
  void noPauseCutsADwellShort() {
    gate.setTempo(Tempo.CALM);
    gate.setItemsPerSecond(1);
    gate.open(false);
    long nanos = Tempo.CALM.dwell().toNanos();
    Thread dweller =
        threads.start(
            () -> {
              clock.bind();
              for (int i = 1; i <= 10; i++) {
                long began = gate.now();
                clock.dwell();
                assertThat(gate.now() - began).isGreaterThanOrEqualTo(nanos);
                assertThat(clock.dwelt()).isGreaterThanOrEqualTo(i * nanos);
              }
            });
    while (dweller.isAlive()) {
      gate.close();
      clock.wake();
      Thread.onSpinWait();
      gate.open(false);
      clock.wake();
    }
    threads.join(dweller);
  }

  @Test
  void aThreadThatIsPausedWhileItDwellsDoesNotGoOn() {
    gate.setTempo(Tempo.CALM);
    gate.setItemsPerSecond(1);
    gate.open(false);
    Thread dweller =
        threads.start(
            () -> {
              clock.bind();
              clock.dwell();
              assertThat(clock.isPaused()).isFalse();
            });
    threads.assertBlocks(dweller);
    clock.setPaused(true);
    long from = gate.now();
    TestThreads.awaitUntil(() -> gate.now() - from > 2 * Tempo.CALM.dwell().toNanos());
    threads.assertBlocks(dweller);
    clock.setPaused(false);
    threads.join(dweller);
  }

  @Test
  void nothingOpensAfterTheStop() {
    gate.stop();
    assertThat(gate.open(false)).isFalse();
    gate.close();
    assertThat(gate.phase()).isEqualTo(Phase.STOPPING);
    gate.ended();
    gate.stop();
    assertThat(gate.phase()).isEqualTo(Phase.ENDED);
  }

  @Test
  void watchersThatCannotKeepUpHoldWorkersBetweenTwoItems() {
    gate.open(false);
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
    gate.open(false);
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
    gate.setTempo(Tempo.MICROSCOPE);
    gate.setItemsPerSecond(1);
    gate.open(false);
    Thread dweller =
        threads.start(
            () -> {
              clock.bind();
              Thread.currentThread().interrupt();
              clock.dwell();
              assertThat(Thread.currentThread().isInterrupted()).isTrue();
            });
    threads.join(dweller);
    assertThat(gate.now()).isLessThan(Tempo.CALM.dwell().toNanos());
  }

  @Test
  void ownTimeLeavesOutThePausesOfTheThread() {
    gate.open(false);
    clock.setPaused(true);
    Thread worker =
        threads.start(
            () -> {
              clock.bind();
              clock.checkpoint();
              assertThat(clock.runTime() - clock.ownTime()).isGreaterThan(5_000_000);
            });
    threads.assertBlocks(worker);
    long from = gate.now();
    TestThreads.awaitUntil(() -> gate.now() - from > 5_000_000);
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
