package bufferscope.ui.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.Experiment;
import bufferscope.lab.ExperimentFile;
import bufferscope.lab.Metric;
import bufferscope.lab.Runs;
import bufferscope.lab.Sweep;
import bufferscope.lab.SweepPoint;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.work.Scenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Before the whole sweep a short one gives a rough curve. */
final class MeasurementTest {
  private static Experiment experiment(String vary, int itemsPerSecond, Runs runs)
      throws Exception {
    String text =
        """
        {"title": "x", "vary": "%s", "scenario": {
          "producers": {"itemsPerSecond": %2$d, "times": "exponential"},
          "consumers": {"itemsPerSecond": %2$d, "times": "exponential"}}}
        """
            .formatted(vary, itemsPerSecond);
    return ExperimentFile.FORMAT
        .parse("x.json", text.getBytes(StandardCharsets.UTF_8))
        .withRuns(runs);
  }

  /** Returns the number of items that a sweep makes by the theory of its points. */
  private static double items(Experiment experiment, List<SweepPoint> points) {
    return points.stream()
        .mapToDouble(
            point ->
                point.theory(Metric.THROUGHPUT).orElseThrow()
                    * point.replications()
                    * experiment.runs().length().toNanos()
                    / 1e9)
        .sum();
  }

  @Test
  void theRoughCurveComesBeforeTheFineOne() throws Exception {
    Experiment whole = experiment("capacity=1..16", 5, new Runs(10, 0, Duration.ofSeconds(100)));
    List<Experiment> sweeps = Measurement.sweeps(whole);
    assertThat(sweeps).hasSize(2).endsWith(whole);
    List<SweepPoint> rough = new Sweep(sweeps.get(0)).run();
    List<SweepPoint> fine = new Sweep(sweeps.get(1)).run();
    assertThat(rough)
        .as("every point has an interval")
        .hasSize(16)
        .allMatch(MeasurementTest::isRough);
    assertThat(items(sweeps.get(0), rough)).isLessThan(items(whole, fine) / 90);
    assertThat(
            rough
                .get(7)
                .interval(Metric.THROUGHPUT)
                .map(ConfidenceInterval::halfWidth)
                .orElseThrow())
        .isGreaterThan(
            fine.get(7)
                .interval(Metric.THROUGHPUT)
                .map(ConfidenceInterval::halfWidth)
                .orElseThrow());
  }

  private static boolean isRough(SweepPoint point) {
    return point.replications() == 2 && point.interval(Metric.THROUGHPUT).isPresent();
  }

  /** Otherwise the first picture of a large experiment would take minutes. */
  @ParameterizedTest
  @CsvSource({
    "capacity=1..16, 5, 1000",
    "capacity=1..16, 5, 1000000",
    "capacity=1..200, 1000, 1000000"
  })
  void itIsThereAtOnceHoweverLongTheRunsAre(String vary, int itemsPerSecond, int seconds)
      throws Exception {
    Runs runs = new Runs(1000, 0, Duration.ofSeconds(seconds));
    Experiment rough = Measurement.sweeps(experiment(vary, itemsPerSecond, runs)).get(0);
    List<SweepPoint> points = new Sweep(rough).run();
    assertThat(points).hasSize(rough.points().size()).allMatch(MeasurementTest::isRough);
    assertThat(items(rough, points)).isLessThanOrEqualTo(Measurement.MOST_ITEMS);
  }

  @Test
  void oneLongRunDoesNotReplaceAnInterval() {
    assertThat(Measurement.finer(point(2), point(1))).isEqualTo(point(2));
    assertThat(Measurement.finer(point(1), point(2))).isEqualTo(point(2));
    assertThat(Measurement.finer(point(2), point(3))).isEqualTo(point(3));
  }

  private static SweepPoint point(int runs) {
    NamedScenario scenario = new NamedScenario("", "", Scenario.FIRST_STEPS, Tempo.REAL_TIME);
    return new SweepPoint(
        0, List.of(), scenario, runs, 0, "", 0, Map.of(), List.of(), Optional.empty());
  }

  @Test
  void aLiveMeasurementHasNoShortOne() throws Exception {
    Experiment live = experiment("capacity=1,2", 5, Runs.LIVE);
    assertThat(Measurement.sweeps(live)).containsExactly(live);
  }
}
