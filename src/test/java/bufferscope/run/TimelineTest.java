package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The run's time, by a clock that the test moves. */
final class TimelineTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private long real = 5 * SECOND;
  private Runnable beforeLook = () -> {};
  private Runnable afterLook = () -> {};
  private final Timeline timeline = new Timeline(this::look);

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
    for (long rest = nanos; rest > 0; rest -= Timeline.BEAT_NANOS) {
      real += Math.min(rest, Timeline.BEAT_NANOS);
      timeline.beat();
    }
  }

  @Test
  void itIsRealTimeAtTheSpeedOfTheTempo() {
    pass(SECOND);
    assertThat(timeline.now()).isZero();
    timeline.setSpeed(1);
    pass(SECOND);
    assertThat(timeline.now()).isEqualTo(SECOND);
    timeline.setSpeed(0.5);
    pass(SECOND);
    assertThat(timeline.now()).isEqualTo(3 * SECOND / 2);
    timeline.setSpeed(0);
    pass(SECOND);
    assertThat(timeline.now()).isEqualTo(3 * SECOND / 2);
    assertThat(timeline.leftOut()).isZero();
  }

  @Test
  void aLookAtTheClockThatComesAfterAChangeOfSpeedIsTakenAgain() {
    timeline.setSpeed(1);
    beforeLook =
        () -> {
          timeline.setSpeed(0);
          real += Timeline.BEAT_NANOS;
        };
    assertThat(timeline.now()).isZero();
    assertThat(timeline.now()).isZero();
  }

  @Test
  void aLookAtTheClockThatComesBeforeAChangeOfSpeedIsTakenAgain() {
    timeline.setSpeed(0.04);
    pass(SECOND);
    long before = timeline.now();
    afterLook =
        () -> {
          real += Timeline.BEAT_NANOS;
          timeline.setSpeed(1);
        };
    assertThat(timeline.now()).isGreaterThan(before);
  }

  @Test
  void timeInWhichNothingCouldRunIsLeftOut() {
    timeline.setSpeed(1);
    pass(SECOND);
    long before = timeline.now();
    long awake = timeline.awake();
    real += 60 * SECOND;
    assertThat(timeline.now()).isBetween(before, before + Timeline.BEAT_NANOS);
    assertThat(timeline.awake() - awake).isBetween(0L, Timeline.BEAT_NANOS);
    assertThat(timeline.leftOut()).isBetween(60 * SECOND - Timeline.BEAT_NANOS, 60 * SECOND);
    pass(SECOND);
    assertThat(timeline.now()).isBetween(before + SECOND, before + SECOND + Timeline.BEAT_NANOS);
  }

  @Test
  void timeNeverGoesBackAfterAGap() {
    timeline.setSpeed(1);
    for (long since = 0; since < 3 * Timeline.BEAT_NANOS; since += Timeline.BEAT_NANOS / 7) {
      real += since;
      long before = timeline.now();
      real += 2 * SECOND;
      assertThat(timeline.now()).isGreaterThanOrEqualTo(before);
    }
  }

  @Test
  void aGapIsLeftOutThoughTheTempoIsChangedBeforeAnyLook() {
    timeline.setSpeed(1);
    real += 60 * SECOND;
    timeline.setSpeed(0.5);
    assertThat(timeline.now()).isLessThanOrEqualTo(Timeline.BEAT_NANOS);
  }

  @Test
  void aGapInAPauseTakesNoTimeOfTheRun() {
    real += 60 * SECOND;
    assertThat(timeline.now()).isZero();
    timeline.setSpeed(1);
    pass(SECOND);
    assertThat(timeline.now()).isEqualTo(SECOND);
    assertThat(timeline.leftOut()).isZero();
  }

  @Test
  void aShortSilenceIsNoGap() {
    timeline.setSpeed(1);
    real += Timeline.GAP_NANOS;
    assertThat(timeline.now()).isEqualTo(Timeline.GAP_NANOS);
    assertThat(timeline.leftOut()).isZero();
  }
}
