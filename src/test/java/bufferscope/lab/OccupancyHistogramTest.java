package bufferscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bufferscope.event.Role;
import bufferscope.explore.time.VirtualRun;
import bufferscope.lab.OccupancyHistogram.Bar;
import bufferscope.trace.Witness;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The shares of the time with so many stored items. */
final class OccupancyHistogramTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void eachNumberOfItemsIsABarOfASmallBuffer() {
    OccupancyHistogram histogram =
        OccupancyHistogram.of(new long[] {10, 30, 0, 0, 0}, 2, List.of(0.5, 0.25, 0.25));
    assertThat(histogram.bars())
        .containsExactly(
            new Bar(0, 0, 0.25, Optional.of(0.5)),
            new Bar(1, 1, 0.75, Optional.of(0.25)),
            new Bar(2, 2, 0, Optional.of(0.25)));
  }

  @Test
  void aBarOfALargeBufferStandsForSeveralNumbers() {
    long[] nanos = new long[1025];
    nanos[64] = 3;
    nanos[1024] = 1;
    List<Bar> bars = OccupancyHistogram.of(nanos, 1024, List.of()).bars();
    assertThat(bars).hasSize(17);
    assertThat(bars.get(1)).isEqualTo(new Bar(64, 127, 0.75, Optional.empty()));
    assertThat(bars.get(1).items()).isEqualTo("64–127");
    assertThat(bars.get(16)).isEqualTo(new Bar(1024, 1024, 0.25, Optional.empty()));
  }

  @Test
  void moreItemsThanSlotsAreShownToo() {
    assertThat(OccupancyHistogram.of(new long[] {0, 0, 0, 8}, 1, List.of()).measured())
        .containsExactly(0.0, 0.0, 0.0, 1.0);
  }

  @Test
  void aLongRunComesCloseToTheoryAndHasTheMeanThatIsMetered() {
    Timing fast = new Timing(new Rate(20), Distribution.EXPONENTIAL);
    Scenario scenario =
        Scenario.FIRST_STEPS
            .withCapacity(3)
            .withTiming(Role.PRODUCER, fast)
            .withTiming(Role.CONSUMER, fast);
    VirtualRun run = new VirtualRun(scenario, Witness.NONE);
    run.goOn(2000 * SECOND);
    LongRun figures = LongRun.of(run.observation().measures()).orElseThrow();
    OccupancyHistogram histogram = figures.histogram(3, ExponentialModel.of(scenario));
    double mean = 0;
    for (int items = 0; items <= 3; items++) {
      assertThat(histogram.measured().get(items))
          .isCloseTo(histogram.theory().get(items), within(0.02));
      mean += items * histogram.measured().get(items);
    }
    assertThat(mean).isCloseTo(figures.stored(), within(1e-9));
  }

  @Test
  void itBeginsAnewWhenASettingChanges() {
    VirtualRun run = new VirtualRun(Scenario.FIRST_STEPS, Witness.NONE);
    run.goOn(100 * SECOND + 1);
    run.observation().settingChanged();
    run.goOn(150 * SECOND);
    LongRun figures = LongRun.of(run.observation().measures()).orElseThrow();
    assertThat(figures.since()).isEqualTo(100.25);
    long stored = 0;
    for (long nanos : figures.all().stored()) {
      stored += nanos;
    }
    assertThat(stored).isEqualTo(figures.all().nanos()).isLessThan(50 * SECOND);
  }

  @Test
  void aSettingThatChangesBeforeTheStartDoesNotCount() {
    VirtualRun run = new VirtualRun(Scenario.FIRST_STEPS, Witness.NONE);
    run.observation().settingChanged();
    run.goOn(20 * SECOND);
    assertThat(LongRun.of(run.observation().measures()).orElseThrow().since()).isZero();
  }
}
