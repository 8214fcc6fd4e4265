package bufferscope.work.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import bufferscope.event.Event;
import bufferscope.event.ThreadEvent;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Work takes the time of the rate, however late a sleeping thread wakes. */
final class WorkPacerTest {
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1000 * MILLI;

  private final SplittableRandom jitter = new SplittableRandom(7);
  private final List<Event> events = new ArrayList<>();
  private final JumpingClock punctual = new JumpingClock(() -> 0);

  private WorkPacer pacer(JumpingClock clock, double perSecond, Distribution distribution) {
    Timing timing = new Timing(new Rate(perSecond), distribution);
    WorkPacer pacer =
        new WorkPacer(
            timing, new SplittableRandom(1), clock, new WorkerEvents(1, clock, events::add));
    pacer.start();
    return pacer;
  }

  private WorkPacer steady(JumpingClock clock, double perSecond) {
    return pacer(clock, perSecond, Distribution.CONSTANT);
  }

  private static void work(WorkPacer pacer, int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      pacer.work(1);
      pacer.entersBuffer();
      pacer.leftBuffer();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 33, 1000})
  void latenessDoesNotAddUp(double perSecond) throws InterruptedException {
    long maxLate = 5 * MILLI;
    JumpingClock clock = new JumpingClock(() -> jitter.nextLong(maxLate));
    work(steady(clock, perSecond), 10_000);
    double expected = 10_000 / perSecond * 1e9;
    assertThat((double) clock.ownTime()).isBetween(expected, expected + maxLate + 10_000);
  }

  @ParameterizedTest
  @EnumSource(Distribution.class)
  void theMeanIsTheRate(Distribution distribution) throws InterruptedException {
    work(pacer(punctual, 100, distribution), 100_000);
    assertThat(punctual.ownTime() / 1e9).isCloseTo(1000, within(10.0));
  }

  @Test
  void timeSpentWaitingForTheBufferIsNotMadeUpFor() throws InterruptedException {
    WorkPacer pacer = steady(punctual, 10);
    for (int i = 0; i < 100; i++) {
      pacer.work(1);
      pacer.entersBuffer();
      punctual.advance(50 * MILLI);
      pacer.leftBuffer();
    }
    assertThat(punctual.ownTime()).isEqualTo(100 * 150 * MILLI);
  }

  @Test
  void timeThatTheCallItselfTakesIsMadeUpFor() throws InterruptedException {
    WorkPacer pacer = steady(punctual, 100);
    for (int i = 0; i < 100; i++) {
      pacer.work(1);
      pacer.entersBuffer();
      punctual.advance(MILLI / 20);
      pacer.leftBuffer();
    }
    assertThat(punctual.ownTime()).isEqualTo(SECOND + MILLI / 20);
  }

  @Test
  void timeDweltToBeSeenIsMadeUpForEvenWhereItAlsoWaits() throws InterruptedException {
    WorkPacer pacer = steady(punctual, 10);
    for (int i = 0; i < 100; i++) {
      pacer.work(1);
      pacer.entersBuffer();
      punctual.advance(50 * MILLI);
      punctual.dwell(30 * MILLI);
      pacer.leftBuffer();
    }
    assertThat(punctual.ownTime()).isEqualTo(100 * 150 * MILLI + 30 * MILLI);
  }

  @Test
  void anOverloadedMachineDoesNotRaceAfterwards() throws InterruptedException {
    WorkPacer pacer = steady(punctual, 10);
    pacer.work(1);
    punctual.advance(60 * SECOND);
    long before = punctual.ownTime();
    work(pacer, 100);
    assertThat(punctual.ownTime() - before).isEqualTo(10 * SECOND - SECOND / 2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 4})
  void anotherRateKeepsTheShareThatIsDone(double newRate) throws InterruptedException {
    WorkPacer pacer = steady(punctual, 1);
    punctual.disturbAt(
        SECOND / 4, () -> pacer.setTiming(pacer.timing().withRate(new Rate(newRate))));
    pacer.work(1);
    long end = SECOND / 4 + Math.round(0.75 / newRate * SECOND);
    assertThat(punctual.ownTime()).isEqualTo(end);
    long nanos = Math.round(SECOND / newRate);
    assertThat(events)
        .containsExactly(
            new ThreadEvent.Slept(0, 1, 0, SECOND),
            new ThreadEvent.Slept(SECOND / 4, 1, SECOND / 4 - nanos / 4, nanos),
            new ThreadEvent.Woke(end, 1));
  }

  @Test
  void unlimitedWorkTakesNoTime() throws InterruptedException {
    WorkPacer pacer = steady(punctual, 1);
    pacer.setTiming(new Timing(Rate.UNLIMITED, Distribution.CONSTANT));
    work(pacer, 1000);
    assertThat(punctual.ownTime()).isZero();
    assertThat(events).isEmpty();
  }

  @Test
  void whoSleepsWhenTheRateBecomesUnlimitedIsDone() throws InterruptedException {
    WorkPacer pacer = steady(punctual, 0.1);
    punctual.disturbAt(SECOND, () -> pacer.setTiming(pacer.timing().withRate(Rate.UNLIMITED)));
    work(pacer, 3);
    assertThat(punctual.ownTime()).isEqualTo(SECOND);
  }

  @Test
  void limitedAfterUnlimitedBeginsAnew() throws InterruptedException {
    WorkPacer pacer = steady(punctual, 1);
    pacer.setTiming(new Timing(Rate.UNLIMITED, Distribution.CONSTANT));
    punctual.advance(100 * SECOND);
    pacer.work(1);
    pacer.setTiming(new Timing(new Rate(1), Distribution.CONSTANT));
    pacer.work(1);
    assertThat(punctual.ownTime()).isEqualTo(101 * SECOND);
  }

  @Test
  void workCutShortEndsAtOnce() throws InterruptedException {
    WorkPacer pacer = steady(punctual, 0.1);
    punctual.disturbAt(SECOND, pacer::cutShort);
    pacer.work(1);
    assertThat(punctual.ownTime()).isEqualTo(SECOND);
  }

  @Test
  void interruptedWorkDoesNotBegin() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> steady(punctual, 1).work(1));
    assertThat(events).isEmpty();
  }
}
