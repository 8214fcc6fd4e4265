package bufferscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bufferscope.event.Role;
import bufferscope.lab.sheet.CsvTable;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

  private static Experiment experiment(Scenario scenario, Runs runs, String... factors) {
    return Experiment.of(
        new NamedScenario("Test", "", scenario, Tempo.REAL_TIME),
        Factor.parse(factors[0]),
        Stream.of(factors).skip(1).map(Factor::parse).findFirst(),
        Metric.THROUGHPUT,
        runs);
  }

  private static Runs replications(int count) {
    return new Runs(count, 0, LENGTH);
  }

  private static List<SweepPoint> points(Experiment experiment) throws InterruptedException {
    return new Sweep(experiment).run();
  }

  /**
   * Over 192 points, from a load of 0.3 to one of 2: if the 384 intervals at 99 % were independent,
   * four would miss, and more than ten once in 300 times (binomial distribution). The seeds are
   * fixed.
   */
  @Test
  void whatIsComputedIsWhatTheorySays() throws InterruptedException {
    int missed = 0;
    int all = 0;
    for (double load : new double[] {0.3, 0.8, 1.2, 2}) {
      for (int producers : new int[] {1, 2, 3, 4}) {
        for (int consumers : new int[] {1, 2, 3, 4}) {
          Scenario scenario =
              exponential(1, 10.0 / producers * load, 10.0 / consumers)
                  .withThreads(Role.PRODUCER, producers)
                  .withThreads(Role.CONSUMER, consumers);
          Runs runs = new Runs(8, 0, Duration.ofSeconds(150));
          for (SweepPoint point : points(experiment(scenario, runs, "capacity=1,4,16"))) {
            for (Metric metric : List.of(Metric.THROUGHPUT, Metric.OCCUPANCY)) {
              double theory = point.theory(metric).orElseThrow();
              ConfidenceInterval interval = point.intervals().get(metric);
              all++;
              // 99 % instead of 95 %: 3.499 / 2.365, the quantiles with 7 degrees of freedom
              double wide = interval.halfWidth() * 3.499 / 2.365;
              missed += Math.abs(interval.mean() - theory) > wide ? 1 : 0;
            }
          }
        }
      }
    }
    assertThat(all).isEqualTo(384);
    assertThat(missed).isLessThanOrEqualTo(10);
  }

  /** Many short runs: what a warm-up that depends on the run itself would do to them is seen. */
  @Test
  void theWarmUpThatIsLeftOutBiasesNothing() throws InterruptedException {
    Scenario scenario = exponential(1, 5, 6.0 / 16).withThreads(Role.CONSUMER, 16).withCapacity(16);
    Runs runs = new Runs(200, 0, Duration.ofSeconds(1000));
    SweepPoint point = points(experiment(scenario, runs, "capacity=16")).get(0);
    assertThat(point.warmUpSeconds()).isGreaterThan(10);
    for (Metric metric : List.of(Metric.OCCUPANCY, Metric.WAIT)) {
      ConfidenceInterval interval = point.interval(metric).orElseThrow();
      assertThat(interval.mean())
          .as(metric.id())
          .isCloseTo(point.theory(metric).orElseThrow(), within(interval.halfWidth()));
    }
  }

  /** The lower bound is reached where the two never work at the same time. */
  @Test
  void throughputWithoutAFormulaLiesWithinItsBounds() throws InterruptedException {
    Experiment experiment =
        experiment(
            exponential(1, 5, 8), replications(5), "capacity=1,8", "times=constant,uniform,pauses");
    assertThat(points(experiment))
        .hasSize(6)
        .allSatisfy(
            point -> {
              double throughput = point.interval(Metric.THROUGHPUT).orElseThrow().mean();
              double halfWidth = point.interval(Metric.THROUGHPUT).orElseThrow().halfWidth();
              assertThat(point.theory(Metric.THROUGHPUT)).isEmpty();
              assertThat(point.bound(Metric.THROUGHPUT)).hasValue(5.0);
              assertThat(point.least(Metric.THROUGHPUT).orElseThrow())
                  .isCloseTo(1 / (1 / 5.0 + 1 / 8.0), within(1e-9))
                  .isLessThanOrEqualTo(throughput + halfWidth);
              assertThat(throughput - halfWidth).isLessThanOrEqualTo(5.0);
              assertThat(point.bound(Metric.WAIT)).isEmpty();
            });
  }

  @Test
  void theTimeWithSoManyStoredItemsIsWhatTheorySays() throws InterruptedException {
    Runs runs = new Runs(20, 0, Duration.ofSeconds(500));
    SweepPoint point = points(experiment(exponential(1, 10, 10), runs, "capacity=4")).get(0);
    assertThat(point.storedShares()).hasSize(5);
    assertThat(point.storedShares().stream().mapToDouble(share -> share).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(point.histogram().theory().stream().mapToDouble(share -> share).sum())
        .isCloseTo(1, within(1e-9));
    double mean = 0;
    for (int items = 0; items < 5; items++) {
      assertThat(point.storedShares().get(items))
          .isCloseTo(point.histogram().theory().get(items), within(0.02));
      mean += items * point.storedShares().get(items);
    }
    assertThat(mean)
        .as("the mean of the histogram is the occupancy")
        .isCloseTo(point.interval(Metric.OCCUPANCY).orElseThrow().mean(), within(1e-9));
  }

  @Test
  void everyCombinationIsAPointWithTheSameSeeds() throws InterruptedException {
    Experiment twice =
        experiment(exponential(1, 5, 5), replications(3), "capacity=1,4", "lock=barging,fair");
    List<SweepPoint> points = points(twice);
    assertThat(points)
        .extracting(point -> point.levels().stream().map(Level::name).toList())
        .containsExactly(
            List.of("barging", "1"),
            List.of("barging", "4"),
            List.of("fair", "1"),
            List.of("fair", "4"));
    assertThat(points).extracting(point -> point.scenario().scenario().seed()).containsOnly(1L);
    assertThat(points).allMatch(point -> point.failed() == 0 && point.replications() == 3);
    // One thread a side meets no rival: with the same draws the lock makes no difference.
    assertThat(points.get(0).intervals()).isEqualTo(points.get(2).intervals());
    assertThat(points(twice))
        .extracting(SweepPoint::intervals)
        .isEqualTo(points.stream().map(SweepPoint::intervals).toList());
  }

  /** With the same draws at both points, luck cancels out: a difference varies less. */
  @Test
  void commonRandomNumbersSharpenADifference() throws InterruptedException {
    double[] small = new double[30];
    double[] large = new double[30];
    for (int seed = 0; seed < small.length; seed++) {
      NamedScenario scenario =
          new NamedScenario("", "", exponential(2, 5, 5).withSeed(seed), Tempo.REAL_TIME);
      small[seed] = throughput(scenario.withScenario(scenario.scenario().withCapacity(4)));
      large[seed] = throughput(scenario.withScenario(scenario.scenario().withCapacity(8)));
    }
    double[] differences = new double[small.length];
    Arrays.setAll(differences, i -> large[i] - small[i]);
    double paired = ConfidenceInterval.of(differences).halfWidth();
    double apart =
        Math.hypot(
            ConfidenceInterval.of(small).halfWidth(), ConfidenceInterval.of(large).halfWidth());
    assertThat(paired).isLessThan(apart / 2);
  }

  private static double throughput(NamedScenario scenario) throws InterruptedException {
    return Replication.of(scenario, LENGTH, () -> false).from(0).value(Metric.THROUGHPUT);
  }

  @Test
  void runsThatGoWrongAreCountedAndLeftOut() throws InterruptedException {
    Scenario wrong =
        exponential(2, 50, 50).withMechanism(Mechanism.SEMAPHORES_MUTEX_FIRST).withCapacity(1);
    SweepPoint point = points(experiment(wrong, replications(2), "capacity=1")).get(0);
    assertThat(point.failed()).isEqualTo(2);
    assertThat(point.intervals()).isEmpty();
  }

  /** While it goes on, another thread looks, and cancels when it has seen some of the points. */
  @Test
  void whatIsDoneIsKeptWhenItIsCancelled() throws InterruptedException {
    Runs endless = new Runs(1000, 0, Duration.ofSeconds(20));
    Sweep sweep = new Sweep(experiment(exponential(1, 5, 5), endless, "capacity=1..4"));
    assertThat(sweep.progress()).isEqualTo(new SweepProgress(List.of(), 0, Duration.ZERO, false));
    Thread watcher =
        new Thread(
            () -> {
              SweepProgress progress = sweep.progress();
              while (progress.points().size() < 4) {
                Thread.onSpinWait();
                progress = sweep.progress();
              }
              sweep.cancel();
            });
    watcher.start();
    List<SweepPoint> points = sweep.run();
    watcher.join();
    assertThat(points).hasSize(4).allMatch(point -> point.replications() < 1000);
    assertThat(points).allMatch(point -> point.intervals().get(Metric.THROUGHPUT).mean() > 3);
    SweepProgress end = sweep.progress();
    assertThat(end.isOver()).isTrue();
    assertThat(end.left()).isZero();
    assertThat(end.fraction()).isBetween(0.0, 0.99);
    assertThat(end.points()).isEqualTo(points);
  }

  @Test
  void aPointThatIsPreciseEnoughNeedsNoMoreRuns() throws InterruptedException {
    Runs within = new Runs(200, 0.02, LENGTH);
    Experiment experiment = experiment(exponential(1, 5, 5), within, "capacity=1,8");
    List<SweepPoint> points = points(experiment);
    assertThat(points)
        .allSatisfy(
            point -> {
              ConfidenceInterval interval = point.intervals().get(Metric.THROUGHPUT);
              assertThat(interval.halfWidth() / interval.mean()).isLessThanOrEqualTo(0.02);
              assertThat(point.replications()).isBetween(6, 199);
              Runs oneLess = new Runs(point.replications() - 1, 0, LENGTH);
              ConfidenceInterval before =
                  points(experiment.withRuns(oneLess))
                      .get(point.index())
                      .intervals()
                      .get(Metric.THROUGHPUT);
              assertThat(before.halfWidth() / before.mean()).isGreaterThan(0.02);
            });
    assertThat(points(experiment)).isEqualTo(points);
  }

  @Test
  void aStepThatTakesTimeIsTimeInWhichTheLockIsHeld() throws InterruptedException {
    Experiment steps = experiment(exponential(4, 20, 20), replications(3), "step-millis=0,2,20");
    List<SweepPoint> points = points(steps);
    assertThat(points.get(0).theory()).isPresent();
    assertThat(points.get(1).theory()).isEmpty();
    assertThat(points)
        .extracting(point -> point.intervals().get(Metric.THROUGHPUT).mean())
        .isSortedAccordingTo(Comparator.reverseOrder());
    // A put and a take hold the lock for twelve steps in all, of which one is going to sleep.
    assertThat(points.get(2).intervals().get(Metric.THROUGHPUT).mean()).isLessThan(1 / 0.2);
  }

  /** Runs in real time take as long as they last, which is known before the first one ends. */
  @Test
  void theTimeThatALiveSweepTakesIsKnownFromItsBeginning() throws InterruptedException {
    Runs live = new Runs(3, 0, Duration.ofMinutes(1), true);
    List<Duration> left = new ArrayList<>();
    new Sweep(experiment(exponential(1, 200, 200), live, "capacity=1,8"))
        .run(
            progress -> {
              left.add(progress.left());
              return false;
            });
    assertThat(left.get(0)).isEqualTo(Duration.ofMinutes(6));
    assertThat(new Sweep(experiment(exponential(1, 5, 5), live, "capacity=1")).progress().left())
        .isZero();
  }

  /** Real threads are slower than the theory by what their steps take, which is little here. */
  @Test
  void aLiveSweepMeasuresRealThreadsAndLeavesNone() throws InterruptedException {
    Runs live = new Runs(2, 0, Duration.ofSeconds(1), true);
    List<SweepPoint> points = points(experiment(exponential(1, 200, 200), live, "capacity=1,8"));
    assertThat(points).hasSize(2).allMatch(point -> point.replications() == 2);
    assertThat(points).allMatch(point -> point.failed() == 0);
    assertThat(points)
        .extracting(point -> point.interval(Metric.THROUGHPUT).orElseThrow().mean())
        .allSatisfy(throughput -> assertThat(throughput).isBetween(20.0, 260.0));
    assertThat(points)
        .allMatch(point -> point.interval(Metric.WAIT).isPresent())
        .allMatch(point -> point.interval(Metric.CONTEXT_SWITCHES).isPresent());
    assertThat(workers()).isEmpty();
  }

  @Test
  void aLiveSweepThatIsCancelledKeepsWhatIsDoneAndLeavesNoThread() throws InterruptedException {
    Runs endless = new Runs(1000, 0, Duration.ofMillis(200), true);
    Sweep sweep = new Sweep(experiment(exponential(1, 200, 200), endless, "capacity=1,2"));
    List<SweepPoint> points = sweep.run(progress -> progress.points().size() < 2);
    assertThat(points).hasSize(2).allMatch(point -> point.replications() < 1000);
    assertThat(workers()).isEmpty();
  }

  @Test
  void aLiveSweepThatIsCancelledAfterOneRunKeepsIt() throws InterruptedException {
    Runs six = new Runs(6, 0, Duration.ofMillis(200), true);
    Experiment experiment = experiment(exponential(1, 200, 200), six, "capacity=1..8");
    List<SweepPoint> points = new Sweep(experiment).run(progress -> progress.points().isEmpty());
    assertThat(points).isNotEmpty();
    assertThat(points.get(0).replications()).isEqualTo(1);
    ConfidenceInterval throughput = points.get(0).interval(Metric.THROUGHPUT).orElseThrow();
    assertThat(throughput.mean()).isBetween(20.0, 260.0);
    assertThat(throughput.knownHalfWidth()).isEmpty();
    assertThat(CsvTable.of(experiment, points)).doesNotContain("Infinity");
    assertThat(workers()).isEmpty();
  }

  @Test
  void faultRatesVaryInLiveSweeps() throws InterruptedException {
    Runs live = new Runs(2, 0, Duration.ofMillis(500), true);
    List<SweepPoint> points =
        points(experiment(exponential(1, 200, 200), live, "crash-every=5,1000000"));
    double often = points.get(0).interval(Metric.THROUGHPUT).map(each -> each.mean()).orElse(0.0);
    double never = points.get(1).interval(Metric.THROUGHPUT).orElseThrow().mean();
    assertThat(often).as("the consumer ends after five items").isLessThan(never);
  }

  private static List<String> workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("[PC]\\d+|observer|control"))
        .toList();
  }
}
