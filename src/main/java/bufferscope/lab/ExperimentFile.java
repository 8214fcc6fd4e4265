package bufferscope.lab;

import bufferscope.json.JsonFile;
import bufferscope.json.NotAllowedException;
import bufferscope.json.Schema;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The format of experiment files. {@code experiment.schema.json} defines their keys and the allowed
 * values; the scenario is written as in a scenario file.
 */
public final class ExperimentFile {
  /** The maximum number of characters of the notes. */
  public static final int MAX_NOTES = 4000;

  /** The file name ending that the program proposes. */
  public static final String ENDING = ".experiment.json";

  private static final String TITLE = "title";
  private static final String QUESTION = "question";
  private static final String ABOUT = "about";
  private static final String SCENARIO = "scenario";
  private static final String NO_VALUE = "none";

  /** The format of experiment files. */
  public static final JsonFile<Experiment> FORMAT =
      new JsonFile<>(
          Schema.beside(ExperimentFile.class, "experiment.schema.json")
              .including(JsonPointer.compile("/properties/scenario"), ScenarioFile.FORMAT.schema()),
          ExperimentFile::read,
          ExperimentFile::write);

  private ExperimentFile() {}

  /** Returns the notes that the user wrote, shortened to what is allowed. */
  public static String notes(String written) {
    String clean = written.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\n]]", " ");
    int length = Math.min(MAX_NOTES, clean.codePointCount(0, clean.length()));
    return clean.substring(0, clean.offsetByCodePoints(0, length));
  }

  private static Experiment read(JsonNode keys) throws JsonProcessingException {
    String series = keys.get("series").textValue();
    return new Experiment(
        scenario(keys),
        factor("vary", keys.get("vary").textValue()),
        series.isEmpty() ? Optional.empty() : Optional.of(factor("series", series)),
        metric(keys.get("metric").textValue()),
        new Runs(
            keys.get("replications").intValue(),
            keys.get("precisionPercent").doubleValue() / 100,
            Duration.ofNanos(Math.round(keys.get("seconds").doubleValue() * 1e9)),
            keys.get("live").booleanValue()),
        prediction(keys.get("prediction")),
        keys.get("notes").textValue(),
        keys.get("explanation").textValue());
  }

  private static NamedScenario scenario(JsonNode keys) throws JsonProcessingException {
    ObjectNode scenario = keys.get(SCENARIO).deepCopy();
    scenario.set(TITLE, keys.get(TITLE));
    scenario.set(ABOUT, keys.get(QUESTION));
    return ScenarioFile.FORMAT.reader().read(scenario);
  }

  private static Factor factor(String key, String text) {
    try {
      return Factor.parse(text);
    } catch (IllegalArgumentException e) {
      throw new NotAllowedException(key, String.valueOf(e.getMessage()));
    }
  }

  private static Metric metric(String id) {
    return Arrays.stream(Metric.values())
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<OptionalDouble> prediction(JsonNode values) {
    List<OptionalDouble> prediction = new ArrayList<>();
    for (JsonNode value : values) {
      prediction.add(
          value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty());
    }
    return prediction;
  }

  private static JsonNode write(Experiment experiment) {
    ObjectNode scenario = (ObjectNode) ScenarioFile.FORMAT.writer().apply(experiment.scenario());
    ObjectNode keys = JsonNodeFactory.instance.objectNode();
    keys.set(TITLE, scenario.remove(TITLE));
    keys.set(QUESTION, scenario.remove(ABOUT));
    keys.set(SCENARIO, scenario);
    keys.put("vary", experiment.varied().text());
    experiment.series().ifPresent(series -> keys.put("series", series.text()));
    keys.put("metric", experiment.metric().id());
    keys.put("replications", experiment.runs().replications());
    if (experiment.runs().precision() > 0) {
      keys.put("precisionPercent", decimal(100 * experiment.runs().precision()));
    }
    keys.put("seconds", decimal(experiment.runs().length().toNanos() / 1e9));
    if (experiment.runs().live()) {
      keys.put("live", true);
    }
    ArrayNode prediction = JsonNodeFactory.instance.arrayNode();
    for (OptionalDouble value : experiment.prediction()) {
      value.ifPresentOrElse(
          number -> prediction.add(decimal(number)), () -> prediction.add(NO_VALUE));
    }
    if (!prediction.isEmpty()) {
      keys.set("prediction", prediction);
    }
    putIfAny(keys, "notes", experiment.notes());
    putIfAny(keys, "explanation", experiment.explanation());
    return keys;
  }

  private static void putIfAny(ObjectNode keys, String key, String text) {
    if (!text.isEmpty()) {
      keys.put(key, text);
    }
  }

  /** Returns the number to nine decimals, without the digits that a double may add to it. */
  private static BigDecimal decimal(double number) {
    return new BigDecimal(Double.toString(Math.round(number * 1e9) / 1e9)).stripTrailingZeros();
  }
}
