package bufferscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bufferscope.event.Role;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Experiments as values: what varies, and what does not go together. */
final class ExperimentTest {
  private static final NamedScenario SCENARIO =
      new NamedScenario("Title", "Question?", Scenario.FIRST_STEPS, Tempo.REAL_TIME);

  private static Experiment experiment(String vary, String series) {
    return Experiment.of(
        SCENARIO,
        Factor.parse(vary),
        Optional.of(series).filter(each -> !each.isEmpty()).map(Factor::parse),
        Metric.THROUGHPUT,
        Runs.USUAL);
  }

  @Test
  void everyCombinationIsAPoint() {
    Experiment experiment = experiment("capacity=1,4", "threads=2..3");
    assertThat(experiment.title()).isEqualTo("Title");
    assertThat(experiment.question()).isEqualTo("Question?");
    assertThat(experiment.points())
        .extracting(point -> point.stream().map(Level::name).toList())
        .containsExactly(
            List.of("2", "1"), List.of("2", "4"), List.of("3", "1"), List.of("3", "4"));
    Scenario last = experiment.at(experiment.points().get(3)).scenario();
    assertThat(last.capacity()).isEqualTo(4);
    assertThat(last.threads(Role.PRODUCER)).isEqualTo(3);
    assertThat(last.threads(Role.CONSUMER)).isEqualTo(3);
  }

  @Test
  void aSplitKeepsTheWholeRate() {
    Experiment experiment = experiment("split-consumption=3", "");
    Scenario split = experiment.at(experiment.points().get(0)).scenario();
    assertThat(split.threads(Role.CONSUMER)).isEqualTo(3);
    assertThat(split.timing(Role.CONSUMER).rate().perSecond()).isEqualTo(0.5);
  }

  @Test
  void aStepTakesTime() {
    Experiment experiment = experiment("step-millis=5", "");
    assertThat(experiment.at(experiment.points().get(0)))
        .isEqualTo(SCENARIO.withTempo(new Tempo(Duration.ofMillis(5))));
  }

  @Test
  void namesAreNoNumbers() {
    assertThat(Factor.parse("production-rate=0.5,unlimited").levels())
        .extracting(Level::number)
        .containsExactly(OptionalDouble.of(0.5), OptionalDouble.empty());
    assertThat(Factor.parse("lock=fair").levels().get(0).number()).isEmpty();
  }

  /** A curve goes from left to right, whatever the order in which its values are written. */
  @Test
  void numbersGoUpAndNamesStay() {
    assertThat(Factor.parse("production-rate=unlimited,8,0.5,4").levels())
        .extracting(Level::name)
        .containsExactly("0.5", "4", "8", "unlimited");
    assertThat(Factor.parse("lock=fair,barging").levels())
        .extracting(Level::name)
        .containsExactly("fair", "barging");
  }

  @Test
  void noValueIsGivenTwice() {
    assertThatThrownBy(() -> Factor.parse("production-rate=1,2,1.0")).hasMessage("each value once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "capacity=1,2; capacity=4; what varies and the series cannot both be capacity",
        "capacity=1..1000; producers=1..11; a sweep of 11000 points is too large; allowed are 10000",
      })
  void whatDoesNotGoTogetherGetsASentence(String vary, String series, String sentence) {
    assertThatThrownBy(() -> experiment(vary, series)).hasMessageContaining(sentence);
  }

  @Test
  void aPredictionHasAValueForEachPoint() {
    Experiment experiment = experiment("capacity=1,2,4", "");
    List<OptionalDouble> two = List.of(OptionalDouble.of(1), OptionalDouble.empty());
    assertThatThrownBy(() -> experiment.withPrediction(two))
        .hasMessage("a prediction of 2 values for 3 points");
    Experiment predicted = experiment("capacity=1,2", "").withPrediction(two);
    assertThat(predicted.withRuns(Runs.USUAL).withNotes("x").prediction()).isEqualTo(two);
    assertThat(predicted.withMetric(Metric.WAIT).prediction()).isEmpty();
    assertThat(predicted.withFactors(Factor.parse("capacity=1"), Optional.empty()).prediction())
        .isEmpty();
  }

  @Test
  void runsAreWithinTheirLimits() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new Runs(1, 0, second))
        .hasMessage("replications: 1 is not in 2 to 1,000");
    assertThatThrownBy(() -> new Runs(1001, 0, second)).hasMessageContaining("2 to 1,000");
    assertThatThrownBy(() -> new Runs(2, 0, Duration.ZERO)).hasMessageContaining("1 or more");
    assertThatThrownBy(() -> new Runs(2, 2, second)).hasMessageContaining("0.01 % to 100 %");
    assertThatThrownBy(() -> new Runs(2, Double.NaN, second)).hasMessageContaining("NaN");
    Experiment thousand = experiment("capacity=1..1000", "producers=1..2");
    assertThatThrownBy(() -> thousand.withRuns(new Runs(1000, 0, second)))
        .hasMessage("a sweep of 2000000 runs is too large; allowed are 1000000");
  }
}
