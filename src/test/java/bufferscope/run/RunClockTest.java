package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The run's time, by a clock that the test moves. */
final class RunClockTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private long real = 5 * SECOND;
  private Runnable beforeLook = () -> {};
  private Runnable afterLook = () -> {};
  private final RunClock runClock = new RunClock(this::look);

  private long look() {
    Runnable before = beforeLook;
    Runnable after = afterLook;
    beforeLook = () -> {};
    afterLook = () -> {};
    before.run();
    long seen = real;
    after.run();
    return seen;
  }

  /** Lets time pass as it does while threads run. */
  private void pass(long nanos) {
    for (long rest = nanos; rest > 0; rest -= RunClock.BEAT_NANOS) {
      real += Math.min(rest, RunClock.BEAT_NANOS);
      runClock.beat();
    }
  }

  @Test
  void itIsRealTimeAtTheSpeedOfTheTempo() {
    pass(SECOND);
    assertThat(runClock.now()).isZero();
    runClock.setSpeed(1);
    pass(SECOND);
    assertThat(runClock.now()).isEqualTo(SECOND);
    runClock.setSpeed(0.5);
    pass(SECOND);
    assertThat(runClock.now()).isEqualTo(3 * SECOND / 2);
    runClock.setSpeed(0);
    pass(SECOND);
    assertThat(runClock.now()).isEqualTo(3 * SECOND / 2);
    assertThat(runClock.leftOut()).isZero();
  }

  @Test
  void aLookAtTheClockThatComesAfterAChangeOfSpeedIsTakenAgain() {
    runClock.setSpeed(1);
    beforeLook =
        () -> {
          runClock.setSpeed(0);
          real += RunClock.BEAT_NANOS;
        };
    assertThat(runClock.now()).isZero();
    assertThat(runClock.now()).isZero();
  }

  @Test
  void aLookAtTheClockThatComesBeforeAChangeOfSpeedIsTakenAgain() {
    runClock.setSpeed(0.04);
    pass(SECOND);
    long before = runClock.now();
    afterLook =
        () -> {
          real += RunClock.BEAT_NANOS;
          runClock.setSpeed(1);
        };
    assertThat(runClock.now()).isGreaterThan(before);
  }

  @Test
  void timeInWhichNothingCouldRunIsLeftOut() {
    runClock.setSpeed(1);
    pass(SECOND);
    long before = runClock.now();
    long awake = runClock.awake();
    real += 60 * SECOND;
    assertThat(runClock.now()).isBetween(before, before + RunClock.BEAT_NANOS);
    assertThat(runClock.awake() - awake).isBetween(0L, RunClock.BEAT_NANOS);
    assertThat(runClock.leftOut()).isBetween(60 * SECOND - RunClock.BEAT_NANOS, 60 * SECOND);
    pass(SECOND);
    assertThat(runClock.now()).isBetween(before + SECOND, before + SECOND + RunClock.BEAT_NANOS);
  }

  @Test
  void timeNeverGoesBackAfterAGap() {
    runClock.setSpeed(1);
    for (long since = 0; since < 3 * RunClock.BEAT_NANOS; since += RunClock.BEAT_NANOS / 7) {
      real += since;
      long before = runClock.now();
      real += 2 * SECOND;
      assertThat(runClock.now()).isGreaterThanOrEqualTo(before);
    }
  }

  @Test
  void aGapIsLeftOutThoughTheTempoIsChangedBeforeAnyLook() {
    runClock.setSpeed(1);
    real += 60 * SECOND;
    runClock.setSpeed(0.5);
    assertThat(runClock.now()).isLessThanOrEqualTo(RunClock.BEAT_NANOS);
  }

  @Test
  void aGapInAPauseTakesNoTimeOfTheRun() {
    real += 60 * SECOND;
    assertThat(runClock.now()).isZero();
    runClock.setSpeed(1);
    pass(SECOND);
    assertThat(runClock.now()).isEqualTo(SECOND);
    assertThat(runClock.leftOut()).isZero();
  }

  @Test
  void aShortSilenceIsNoGap() {
    runClock.setSpeed(1);
    real += RunClock.GAP_NANOS;
    assertThat(runClock.now()).isEqualTo(RunClock.GAP_NANOS);
    assertThat(runClock.leftOut()).isZero();
  }
}
