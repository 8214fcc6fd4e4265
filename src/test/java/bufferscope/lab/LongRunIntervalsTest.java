package bufferscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import bufferscope.event.Role;
import bufferscope.explore.time.MeasuredRun;
import bufferscope.measure.Measures;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The figures of a single run, compared with theory. */
final class LongRunIntervalsTest {
  private static final Scenario SCENARIO =
      Scenario.FIRST_STEPS
          .withCapacity(3)
          .withTiming(Role.PRODUCER, new Timing(new Rate(10), Distribution.EXPONENTIAL))
          .withTiming(Role.CONSUMER, new Timing(new Rate(10), Distribution.EXPONENTIAL));

  private static Measures measures(long seed, int seconds) {
    MeasuredRun run = new MeasuredRun(SCENARIO.withSeed(seed), Duration.ZERO);
    run.goOn(seconds * 1_000_000_000L);
    return run.meter().measures();
  }

  private static LongRun longRun(long seed, int seconds) {
    return LongRun.of(measures(seed, seconds)).orElseThrow();
  }

  @Test
  void aShortRunHasNone() {
    assertThat(LongRun.of(measures(1, 9))).isEmpty();
    assertThat(LongRun.of(measures(1, 10))).isPresent();
  }

  /**
   * By theory 25/3 items a second, 1.5 stored, and each thread waits a sixth of its time. Of 100
   * intervals at 95 %, 95 hold it or so.
   */
  @Test
  void theIntervalsHoldWhatTheorySaysAsOftenAsTheyShould() {
    int throughput = 0;
    int occupancy = 0;
    int blocked = 0;
    int idle = 0;
    for (int seed = 0; seed < 100; seed++) {
      LongRun run = longRun(seed, 600);
      throughput += run.throughput().contains(25 / 3.0) ? 1 : 0;
      occupancy += run.occupancy().contains(1.5) ? 1 : 0;
      blocked += run.blocked().contains(1 / 6.0) ? 1 : 0;
      idle += run.idle().contains(1 / 6.0) ? 1 : 0;
    }
    assertThat(throughput).isBetween(88, 100);
    assertThat(occupancy).isBetween(88, 100);
    assertThat(blocked).isBetween(88, 100);
    assertThat(idle).isBetween(88, 100);
  }

  @Test
  void itSettles() {
    assertThat(longRun(1, 15).isSettled()).isFalse();
    assertThat(longRun(1, 2000).isSettled()).isTrue();
    assertThat(longRun(1, 2000).throughput().mean()).isCloseTo(25 / 3.0, within(0.2));
  }

  @Test
  void bothSidesOfLittlesLawAreMeasuredOnTheirOwn() {
    LongRun run = longRun(2, 500);
    assertThat(run.stored()).isNotEqualTo(run.littlesLaw());
    assertThat(run.littlesLaw()).isCloseTo(run.stored(), withinPercentage(1));
    assertThat(run.littlesLaw()).isEqualTo(run.leavingPerSecond() * run.waitSeconds());
    assertThat(run.seconds()).isCloseTo(500, within(10.0));
    assertThat(run.since()).isZero();
  }

  @Test
  void aSettingThatChangesBeginsAnew() {
    MeasuredRun run = new MeasuredRun(SCENARIO, Duration.ZERO);
    run.goOn(100_100_000_000L);
    run.meter().settingChanged();
    assertThat(LongRun.of(run.meter().measures())).isEmpty();
    run.goOn(130_000_000_000L);
    LongRun rest = LongRun.of(run.meter().measures()).orElseThrow();
    assertThat(rest.since()).isEqualTo(100.25);
    assertThat(rest.seconds()).isCloseTo(29.75, within(0.5));
  }
}
