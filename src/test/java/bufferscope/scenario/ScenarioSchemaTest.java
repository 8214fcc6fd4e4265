package bufferscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.io.BadFileException;
import bufferscope.run.Tempo;
import bufferscope.sync.Slots;
import bufferscope.work.Distribution;
import bufferscope.work.EndOfStream;
import bufferscope.work.FaultInjection;
import bufferscope.work.ItemKind;
import bufferscope.work.LinePause;
import bufferscope.work.Mechanism;
import bufferscope.work.OnError;
import bufferscope.work.Rate;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.Scenario;
import bufferscope.work.Task;
import bufferscope.work.Team;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that is shipped says what the reader does. */
final class ScenarioSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Values at and beyond the limits of what keys allow. */
  private static final String[] VALUES = {
    "0",
    "1",
    "-1",
    "8",
    "8.0",
    "8.5",
    "0.1",
    "0.09",
    "1000",
    "1001",
    "1024",
    "1025",
    "1e3",
    "60000",
    "60001",
    "1000000000",
    "1000000001",
    "9007199254740991",
    "9007199254740992",
    "-9007199254740991",
    "1e300",
    "true",
    "false",
    "null",
    "\"\"",
    "\"x\"",
    "\"endless\"",
    "\"unlimited\"",
    "\"constant\"",
    "\"no-lock\"",
    "\"true\"",
    "\"8\"",
    "\"a\\nb\"",
    "\" \"",
    "\"\\u200b\"",
    "\"\\u3164\\u2800\"",
    "\"\\u202e!\"",
    "\"\ud83d\ude00\"",
    "[]",
    "{}",
    "[{}]",
    "[1]"
  };

  private static String shipped() throws IOException {
    try (InputStream in = ScenarioFile.class.getResourceAsStream("scenario.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Stream<Arguments> choices() {
    return Stream.of(
        choice("buffer/properties/mechanism", Arrays.stream(Mechanism.values()).map(Mechanism::id)),
        choice("producers/properties/times", Distribution.values()),
        choice("consumers/properties/times", Distribution.values()),
        choice("workload/properties/end", EndOfStream.values()),
        choice("workload/properties/task", Task.values()),
        choice("workload/properties/onError", OnError.values()),
        choice("safeguards/properties/rescue", SafeguardSettings.Rescue.values()));
  }

  private static Arguments choice(String key, Stream<String> words) {
    return Arguments.of(key, words.toList());
  }

  private static Arguments choice(String key, Enum<?>[] constants) {
    return choice(
        key,
        Arrays.stream(constants)
            .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void listsAllThatTheProgramHas(String key, List<String> words) throws IOException {
    List<String> listed = new ArrayList<>();
    JSON.readTree(shipped())
        .at("/properties/" + key + "/enum")
        .forEach(each -> listed.add(each.textValue()));
    assertThat(listed)
        .as("the words of %s in scenario.schema.json", key)
        .containsExactlyElementsOf(words);
  }

  static Stream<Arguments> bounds() {
    return Stream.of(
        Arguments.of("title/maxLength", ScenarioFile.MAX_TITLE),
        Arguments.of("about/maxLength", ScenarioFile.MAX_ABOUT),
        Arguments.of("buffer/properties/capacity/maximum", Slots.MAX_CAPACITY),
        Arguments.of("producers/properties/threads/maximum", Team.MAX_THREADS),
        Arguments.of("consumers/properties/threads/maximum", Team.MAX_THREADS),
        Arguments.of("producers/properties/itemsPerSecond/anyOf/0/minimum", Rate.MIN_PER_SECOND),
        Arguments.of("producers/properties/itemsPerSecond/anyOf/0/maximum", Rate.MAX_PER_SECOND),
        Arguments.of("consumers/properties/itemsPerSecond/anyOf/0/minimum", Rate.MIN_PER_SECOND),
        Arguments.of("consumers/properties/itemsPerSecond/anyOf/0/maximum", Rate.MAX_PER_SECOND),
        Arguments.of(numbers(0, "numbers", "from"), ItemKind.MAX_VALUE),
        Arguments.of(numbers(1, "randomNumbers", "min"), ItemKind.MAX_VALUE),
        Arguments.of(numbers(1, "randomNumbers", "max"), ItemKind.MAX_VALUE),
        Arguments.of(
            "workload/properties/mischief/properties/hostileProducers/maximum", Team.MAX_THREADS),
        Arguments.of(
            "workload/properties/mischief/properties/crashEvery/maximum",
            FaultInjection.MAX_CRASH_EVERY),
        Arguments.of("poolThreads/maximum", Team.MAX_THREADS),
        Arguments.of(
            "safeguards/properties/putLimitMillis/maximum", SafeguardSettings.MAX_LIMIT.toMillis()),
        Arguments.of("safeguards/properties/quota/maximum", SafeguardSettings.MAX_QUOTA),
        Arguments.of("safeguards/properties/restarts/maximum", SafeguardSettings.MAX_RESTARTS),
        Arguments.of(
            "safeguards/properties/shutdownLimitMillis/maximum",
            SafeguardSettings.MAX_LIMIT.toMillis()),
        Arguments.of("linePauses/maxItems", Scenario.MAX_LINE_PAUSES),
        Arguments.of("linePauses/items/properties/millis/maximum", LinePause.MAX.toMillis()),
        Arguments.of("stepMillis/maximum", Tempo.MAX_DWELL.toMillis()));
  }

  private static String numbers(int index, String kind, String key) {
    return "workload/properties/items/anyOf/%d/properties/%s/properties/%s/maximum"
        .formatted(index, kind, key);
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void hasTheBoundsOfTheProgram(String key, double bound) throws IOException {
    JsonNode schema = JSON.readTree(shipped()).at("/properties/" + key);
    assertThat(schema.doubleValue()).as("%s in scenario.schema.json", key).isEqualTo(bound);
  }

  @Test
  void allowsWhatTheReaderAllows() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(shipped());
    SplittableRandom random = new SplittableRandom(11);
    RandomScenarios scenarios = new RandomScenarios(random);
    int allowed = 0;
    for (int i = 0; i < 5_000; i++) {
      JsonNode file = JSON.readTree(ScenarioFile.FORMAT.format(scenarios.next()));
      if (i % 10 != 0) {
        change(file, random);
      }
      boolean allows = isAllowed(file);
      assertThat(schema.validate(file).isEmpty()).as(file.toPrettyString()).isEqualTo(allows);
      allowed += allows ? 1 : 0;
    }
    assertThat(allowed).isBetween(700, 2_500);
  }

  /** Returns whether the reader allows each value; a schema cannot check that all go together. */
  private static boolean isAllowed(JsonNode file) {
    try {
      ScenarioFile.FORMAT.parse("s", file.toString().getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (BadFileException e) {
      return e.getMessage().contains("does not fit together");
    }
  }

  /** Gives one key of one object another value or name, or none. */
  private static void change(JsonNode file, SplittableRandom random) throws IOException {
    List<ObjectNode> objects = new ArrayList<>();
    collect(file, objects);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    String key = keys.get(random.nextInt(keys.size()));
    switch (random.nextInt(8)) {
      case 0 -> object.remove(key);
      case 1 -> object.set(key + "s", object.remove(key));
      default -> object.set(key, JSON.readTree(VALUES[random.nextInt(VALUES.length)]));
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      objects.add(object);
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(child -> collect(child, objects));
    }
  }
}
