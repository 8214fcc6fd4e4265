package bufferscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.io.BadFileException;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

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

  @Test
  void isTheOneOfTheReader() throws IOException {
    Path fresh = Path.of("target", "scenario.schema.json");
    Files.writeString(fresh, ScenarioFile.FORMAT.schema());
    assertThat(shipped()).as("the schema, now in " + fresh).isEqualTo(Files.readString(fresh));
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

  /** Whether the reader allows each value; that all go together is beyond a schema. */
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
