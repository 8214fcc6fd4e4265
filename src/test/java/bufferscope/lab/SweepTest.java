package bufferscope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Role;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SweepTest {
  private static final Duration LENGTH = Duration.ofSeconds(100);

  private static Scenario exponential(int threads, double production, double consumption) {
    return Scenario.FIRST_STEPS
        .withThreads(Role.PRODUCER, threads)
        .withThreads(Role.CONSUMER, threads)
        .withTiming(Role.PRODUCER, new Timing(new Rate(production), Distribution.EXPONENTIAL))
        .withTiming(Role.CONSUMER, new Timing(new Rate(consumption), Distribution.EXPONENTIAL));
  }

  private static List<Level> capacities(Integer... capacities) {
    return Stream.of(capacities)
        .map(each -> new Level(each.toString(), scenario -> scenario.withCapacity(each)))
        .toList();
  }

  private static List<SweepPoint> points(Sweep sweep) throws InterruptedException {
    List<SweepPoint> points = new ArrayList<>();
    sweep.run(points::add);
    return points;
  }

  /**
   * If the 72 intervals at 99 % were independent, more than four would miss once in 1,200 times
   * (binomial distribution); those of one point are not. The seeds are fixed.
   */
  @Test
  void whatIsComputedIsWhatTheorySays() throws InterruptedException {
    int missed = 0;
    int all = 0;
    for (double consumption : new double[] {3, 10, 30}) {
      for (int threads : new int[] {1, 3}) {
        Scenario scenario = exponential(threads, 10, consumption);
        Sweep sweep = new Sweep(scenario, List.of(capacities(1, 2, 6, 16)), 8, LENGTH);
        for (SweepPoint point : points(sweep)) {
          for (Metric metric : List.of(Metric.THROUGHPUT, Metric.OCCUPANCY, Metric.BLOCKED)) {
            double theory = point.theory().orElseThrow().of(metric).orElseThrow();
            ConfidenceInterval interval = point.intervals().get(metric);
            all++;
            // 99 % instead of 95 %: 3.499 / 2.365, the quantiles with 7 degrees of freedom
            double wide = interval.halfWidth() * 3.499 / 2.365;
            if (Math.abs(interval.mean() - theory) > wide) {
              missed++;
            }
          }
        }
      }
    }
    assertThat(all).isEqualTo(72);
    assertThat(missed).isLessThanOrEqualTo(4);
  }

  @Test
  void everyCombinationIsAPointWithTheSameSeeds() throws InterruptedException {
    List<Level> locks =
        List.of(
            new Level("barging", scenario -> scenario.withFair(false)),
            new Level("fair", scenario -> scenario.withFair(true)));
    Sweep sweep = new Sweep(exponential(1, 5, 5), List.of(locks, capacities(1, 4)), 3, LENGTH);
    List<SweepPoint> points = points(sweep);
    assertThat(points)
        .extracting(point -> point.levels().stream().map(Level::name).toList())
        .containsExactly(
            List.of("barging", "1"),
            List.of("barging", "4"),
            List.of("fair", "1"),
            List.of("fair", "4"));
    assertThat(points).extracting(point -> point.scenario().seed()).containsOnly(1L);
    assertThat(points).allMatch(point -> point.failed() == 0 && point.replications() == 3);
    // One thread a side meets no rival: with the same draws the lock makes no difference.
    assertThat(points.get(0).intervals()).isEqualTo(points.get(2).intervals());
    assertThat(points(sweepAgain(locks)))
        .extracting(SweepPoint::intervals)
        .isEqualTo(points.stream().map(SweepPoint::intervals).toList());
  }

  private static Sweep sweepAgain(List<Level> locks) {
    return new Sweep(exponential(1, 5, 5), List.of(locks, capacities(1, 4)), 3, LENGTH);
  }

  @Test
  void runsThatGoWrongAreCountedAndLeftOut() throws InterruptedException {
    Scenario wrong =
        exponential(2, 50, 50).withMechanism(Mechanism.SEMAPHORES_MUTEX_FIRST).withCapacity(1);
    SweepPoint point = points(new Sweep(wrong, List.of(capacities(1)), 2, LENGTH)).get(0);
    assertThat(point.failed()).isEqualTo(2);
    assertThat(point.intervals()).isEmpty();
  }

  @Test
  void whatIsCompleteIsKeptWhenItIsCancelled() throws InterruptedException {
    Sweep sweep =
        new Sweep(exponential(1, 5, 5), List.of(capacities(1, 2, 3, 4)), 2, Duration.ofHours(1));
    List<SweepPoint> points = new ArrayList<>();
    sweep.run(
        point -> {
          points.add(point);
          sweep.cancel();
        });
    assertThat(points).hasSize(1);
  }
}
