package bufferscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The guided experiments: what their explanations say is what comes out. */
final class GuidedExperimentTest {
  private static final Runs QUICK = new Runs(4, 0, Duration.ofSeconds(200));

  private static Experiment guided(String name) {
    return GuidedExperiment.of(name).orElseThrow().experiment();
  }

  private static List<SweepPoint> points(String name) throws InterruptedException {
    return new Sweep(guided(name).withRuns(QUICK)).run();
  }

  private static List<Double> theory(String name) {
    Experiment experiment = guided(name);
    return experiment.points().stream()
        .map(point -> ExponentialModel.of(experiment.at(point).scenario()).orElseThrow())
        .map(model -> model.of(experiment.metric()).orElseThrow())
        .toList();
  }

  private static double mean(SweepPoint point, Metric metric) {
    return point.intervals().get(metric).mean();
  }

  private static List<Double> measured(List<SweepPoint> points, Metric metric) {
    return points.stream().map(point -> mean(point, metric)).toList();
  }

  @Test
  void eachFileIsAsTheProgramWritesIt() throws IOException {
    Path rewritten = Files.createDirectories(Path.of("target", "experiments"));
    for (GuidedExperiment each : GuidedExperiment.all()) {
      Path fresh = rewritten.resolve(each.name() + ".json");
      ExperimentFile.FORMAT.write(fresh, each.experiment());
      try (InputStream in = GuidedExperiment.class.getResourceAsStream(each.name() + ".json")) {
        assertThat(in).as("the file, now in " + fresh).hasContent(Files.readString(fresh));
      }
    }
  }

  @Test
  void eachAsksAndExplains() {
    assertThat(GuidedExperiment.all())
        .extracting(GuidedExperiment::experiment)
        .allSatisfy(
            each -> {
              assertThat(each.title()).endsWith("?");
              assertThat(each.question()).endsWith("?");
              assertThat(each.explanation()).endsWith(".").hasSizeGreaterThan(100);
              assertThat(each.prediction()).isEmpty();
              assertThat(each.notes()).isEmpty();
            });
  }

  @Test
  void aNameThatIsNoneHasANearest() {
    assertThatThrownBy(() -> GuidedExperiment.orFile("botleneck"))
        .hasMessageContaining("the nearest guided one is \"bottleneck\"");
    assertThatThrownBy(() -> GuidedExperiment.orFile("zzz")).hasMessageContaining("guided are");
  }

  @Test
  void capacityAndThroughput() throws InterruptedException {
    IntToDoubleFunction law = slots -> 5 * (slots + 2.0) / (slots + 3);
    double[] expected = IntStream.of(1, 2, 4, 8, 16, 32).mapToDouble(law).toArray();
    List<Double> theory = theory("capacity-and-throughput");
    List<Double> measured = measured(points("capacity-and-throughput"), Metric.THROUGHPUT);
    for (int i = 0; i < expected.length; i++) {
      assertThat(theory.get(i)).isCloseTo(expected[i], within(1e-9));
      assertThat(measured.get(i)).isCloseTo(expected[i], within(0.15));
    }
    assertThat(IntStream.of(1, 3, 16).mapToDouble(law).toArray())
        .containsExactly(new double[] {5 * 0.75, 5 * 0.833, 5 * 0.947}, within(0.005));
  }

  @Test
  void bottleneck() throws InterruptedException {
    List<Double> theory = theory("bottleneck");
    List<SweepPoint> points = points("bottleneck");
    for (int i = 0; i < 8; i++) {
      double bound = Math.min(12, 2 * (i + 1));
      assertThat(theory.get(i)).isBetween(0.92 * bound, bound);
      assertThat(mean(points.get(i), Metric.THROUGHPUT)).isCloseTo(theory.get(i), within(0.5));
    }
    assertThat(theory.get(4) - theory.get(3)).isGreaterThan(1.8);
    assertThat(theory.get(7) - theory.get(6)).isLessThan(0.2);
    assertThat(mean(points.get(3), Metric.OCCUPANCY)).isGreaterThan(6);
    assertThat(mean(points.get(7), Metric.OCCUPANCY)).isLessThan(2);
  }

  @Test
  void variability() throws InterruptedException {
    List<Double> measured = measured(points("variability"), Metric.THROUGHPUT);
    for (int capacity = 0; capacity < 5; capacity++) {
      assertThat(measured.get(capacity)).isCloseTo(5, within(0.01));
      assertThat(measured.get(capacity)).isGreaterThan(measured.get(5 + capacity));
      assertThat(measured.get(5 + capacity)).isGreaterThan(measured.get(10 + capacity));
    }
  }

  @Test
  void oneFastOrManySlow() throws InterruptedException {
    List<Double> theory = theory("one-fast-or-many-slow");
    assertThat(theory).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(theory.get(0)).isCloseTo(0.71, within(0.005));
    assertThat(theory.get(4)).isCloseTo(0.33, within(0.005));
    assertThat(theory.get(0) + 1 / 6.0).isCloseTo(0.88, within(0.005));
    assertThat(theory.get(4) + 16 / 6.0).isCloseTo(2.99, within(0.005));
    List<Double> measured = measured(points("one-fast-or-many-slow"), Metric.WAIT);
    assertThat(measured.get(0)).isCloseTo(theory.get(0), within(0.25));
    assertThat(measured.get(4)).isCloseTo(theory.get(4), within(0.25));
  }

  @Test
  void wastedWakeUps() throws InterruptedException {
    List<SweepPoint> points =
        new Sweep(guided("wasted-wake-ups").withRuns(new Runs(2, 0, Duration.ofSeconds(20)))).run();
    List<Double> measured = measured(points, Metric.WASTED_WAKE_UPS);
    assertThat(measured.subList(0, 5)).isSorted();
    assertThat(measured.get(4)).isGreaterThan(1);
    assertThat(measured.subList(5, 10)).allMatch(each -> each < 0.01);
  }

  @Test
  void fairLock() throws InterruptedException {
    List<SweepPoint> points = points("fair-lock");
    List<Double> overtakings = measured(points, Metric.OVERTAKINGS);
    assertThat(overtakings.subList(0, 3)).isSorted();
    assertThat(overtakings.get(2)).isBetween(1.6, 2.1);
    assertThat(overtakings.subList(3, 6)).containsOnly(0.0);
    for (int i = 0; i < 3; i++) {
      double fair = mean(points.get(i + 3), Metric.THROUGHPUT);
      assertThat(mean(points.get(i), Metric.THROUGHPUT)).isCloseTo(fair, withinPercentage(3));
    }
  }

  @Test
  void amdahl() throws InterruptedException {
    List<Double> measured = measured(points("amdahl"), Metric.THROUGHPUT);
    List<Double> one = measured.subList(0, 7);
    List<Double> four = measured.subList(7, 14);
    assertThat(four).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(four.get(0) / one.get(0)).isCloseTo(4, within(0.3));
    assertThat(four.get(5)).isCloseTo(6.25, within(0.4)).isLessThan(6.25);
    assertThat(four.get(6)).isCloseTo(3.125, within(0.2)).isLessThan(3.125);
    assertThat(four.get(6) / one.get(6)).isLessThan(2);
  }

  @Test
  void hideAPause() throws InterruptedException {
    Runs longer = new Runs(4, 0, Duration.ofSeconds(2000)); // pauses are rare
    List<Double> measured =
        measured(new Sweep(guided("hide-a-pause").withRuns(longer)).run(), Metric.BLOCKED);
    assertThat(measured).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(measured.get(0)).isCloseTo(0.25, within(0.03));
    assertThat(measured.get(3)).isCloseTo(0.09, within(0.02));
    assertThat(measured.get(4)).isCloseTo(0.04, within(0.015));
    assertThat(measured.get(5)).isLessThan(0.015);
  }
}
