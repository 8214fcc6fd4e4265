package bufferscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bufferscope.io.BadFileException;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Scenario;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Experiment files: what is read, written and refused. */
final class ExperimentFileTest {
  private static final Experiment FULL =
      new Experiment(
          new NamedScenario(
              "Mine",
              "What happens?",
              Scenario.FIRST_STEPS.withMechanism(Mechanism.SEMAPHORES).withSeed(7),
              new Tempo(Duration.ofMillis(3))),
          Factor.parse("capacity=1..4*2"),
          Optional.of(Factor.parse("lock=fair,barging")),
          Metric.WASTED_WAKE_UPS,
          new Runs(20, 0.015, Duration.ofMillis(2500)),
          List.of(
              OptionalDouble.of(0.1),
              OptionalDouble.empty(),
              OptionalDouble.of(3),
              OptionalDouble.of(1e-3),
              OptionalDouble.empty(),
              OptionalDouble.of(1e6)),
          "One line.\nAnother \u00fc.",
          "Because.");

  private static Experiment read(String text) throws BadFileException {
    return ExperimentFile.FORMAT.parse("x.json", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsWrittenIsRead() throws BadFileException {
    String text = ExperimentFile.FORMAT.format(FULL);
    assertThat(read(text)).isEqualTo(FULL);
    assertThat(ExperimentFile.FORMAT.format(read(text))).isEqualTo(text);
  }

  @Test
  void mostKeysCanBeLeftOut() throws BadFileException {
    Experiment least = read("{\"title\": \"x\", \"vary\": \"times=constant,uniform\"}");
    assertThat(least)
        .isEqualTo(
            Experiment.of(
                new NamedScenario("x", "", Scenario.FIRST_STEPS, Tempo.REAL_TIME),
                Factor.parse("times=constant,uniform"),
                Optional.empty(),
                Metric.THROUGHPUT,
                Runs.USUAL));
    assertThat(least.at(least.points().get(1)).scenario().producers().timing().distribution())
        .isEqualTo(Distribution.UNIFORM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'vary': 'capacity=5..1'; \"vary\" cannot be \"capacity=5..1\"; allowed is a range that goes up",
        "'vary': 'capacity=x'; allowed is a whole number from 0 to 1024",
        "'vary': 'size=1'; allowed is a setting and its values, where the setting is capacity,",
        "'vary': 'capacity=1', 'series': 'lock='; \"series\" cannot be \"lock=\"; allowed is barging, fair",
        "'vary': 'capacity=1', 'series': 'capacity=2'; cannot both be capacity",
        "'vary': 'capacity=1', 'metric': 'speed'; \"metric\" cannot be \"speed\"; allowed is throughput,",
        "'vary': 'capacity=1', 'replications': 1; \"replications\" cannot be 1; allowed is a whole number from 2",
        "'vary': 'capacity=1', 'seconds': 0; \"seconds\" cannot be 0; allowed is 0.001 to",
        "'vary': 'capacity=1', 'prediction': [1, 2]; a prediction of 2 values for 1 points",
        "'vary': 'capacity=1', 'prediction': ['some']; cannot be \"some\"; allowed is",
        "'vary': 'capacity=1', 'notes': 7; allowed is a text of 0 to 4000 characters",
        "'vary': 'capacity=1', 'scenario': {'buffer': {'capacity': -1}}; \"scenario.buffer.capacity\" cannot be -1",
        "'vary': 'capacity=1', 'scenario': {'linePauses': [{}]}; is missing",
        "'vary': 'capacity=1', 'scenario': {'title': 'y'}; \"scenario.title\" is not known here",
        "'question': 'why'; \"vary\" is missing",
        "'vari': 'capacity=1'; \"vari\" is not known here; the nearest known key is \"vary\"",
        "'vary': 'capacity=1', 'zzzzz': 1; \"zzzzz\" is not known here; allowed is title, question,",
        "'vary': 'capacity=1', 'scenario': {'bufer': {}}; the nearest known key is \"buffer\"",
        "'vary': 5; \"vary\" cannot be 5; allowed is a text",
        "'vary': ['capacity=1']; allowed is a text",
        "'vary': 'capacity=1', 'replications': 'ten'; \"replications\" cannot be \"ten\"; allowed is a whole",
        "'vary': 'capacity=1', 'replications': 2.5; \"replications\" cannot be 2.5; allowed is a whole",
        "'vary': 'capacity=1', 'replications': 1e99; allowed is a whole number from 2 to 1000",
        "'vary': 'capacity=1', 'seconds': -1; \"seconds\" cannot be -1; allowed is 0.001 to",
        "'vary': 'capacity=1', 'seconds': null; \"seconds\" cannot be null; allowed is 0.001 to",
        "'vary': 'capacity=1', 'live': 'yes'; \"live\" cannot be \"yes\"; allowed is true or false",
        "'vary': 'capacity=1', 'prediction': 4; \"prediction\" cannot be 4; allowed is a list",
        "'vary': 'capacity=1', 'prediction': [-4]; cannot be -4; allowed is",
        "'vary': 'capacity=-1..4'; allowed is a whole number from 0 to 1024, or a range",
        "'vary': 'capacity=1..5000'; \"vary\" cannot be \"capacity=1..5000\"; allowed is at most 1000 values",
      })
  void aBadFileGetsASentenceWithTheLine(String keys, String sentence) {
    String text = "{\n'title': 'x',\n" + keys + "}";
    assertThatThrownBy(() -> read(text.replace('\'', '"')))
        .isInstanceOf(BadFileException.class)
        .hasMessageMatching("x.json, line [1-3]: (?s).*")
        .hasMessageContaining(sentence);
  }

  @Test
  void theSchemaHasEveryMetricAndIsMet() throws IOException {
    String text = ExperimentFile.FORMAT.schema().text();
    JsonNode schema = new ObjectMapper().readTree(text);
    assertThat(schema.at("/properties/metric/enum"))
        .extracting(JsonNode::textValue)
        .containsExactlyElementsOf(Arrays.stream(Metric.values()).map(Metric::id).toList());
    assertThat(schema.at("/properties/scenario/properties/buffer/properties/capacity/maximum"))
        .hasToString("1024");
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(text)
                .validate(new ObjectMapper().readTree(ExperimentFile.FORMAT.format(FULL))))
        .isEmpty();
  }

  @Test
  void notesAreKeptAsFarAsTheyCanBe() {
    assertThat(ExperimentFile.notes("a\r\nb\tc\u0007")).isEqualTo("a\nb c ");
    assertThat(ExperimentFile.notes("\ud83d\ude00".repeat(5000)))
        .isEqualTo("\ud83d\ude00".repeat(ExperimentFile.MAX_NOTES));
    assertThat(ExperimentFile.FORMAT.schema().allows("notes", ExperimentFile.notes("a\u2028b")))
        .isTrue();
  }
}
