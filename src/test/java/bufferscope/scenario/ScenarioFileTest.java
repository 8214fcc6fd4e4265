package bufferscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bufferscope.io.BadFileException;
import bufferscope.run.Tempo;
import bufferscope.work.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of scenario files, and the sentence for each value that is not allowed. */
final class ScenarioFileTest {
  @TempDir private Path folder;

  private static NamedScenario parse(String text) throws BadFileException {
    return ScenarioFile.FORMAT.parse("s.json", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    RandomScenarios scenarios = new RandomScenarios(new SplittableRandom(7));
    Path file = folder.resolve("s.json");
    for (int i = 0; i < 300; i++) {
      NamedScenario scenario = scenarios.next();
      ScenarioFile.FORMAT.write(file, scenario);
      assertThat(ScenarioFile.FORMAT.read(file)).isEqualTo(scenario);
      assertThat(Files.readString(file)).isEqualTo(ScenarioFile.FORMAT.format(scenario));
    }
    assertThat(folder.toFile().list()).containsExactly("s.json");
  }

  @Test
  void whatIsLeftOutIsAsInTheFirstSteps() throws IOException {
    assertThat(parse("{\"title\": \"Mine\"}"))
        .isEqualTo(new NamedScenario("Mine", "", Scenario.FIRST_STEPS, Tempo.CALM));
    assertThat(parse("\uFEFF{\"title\": \"Mine\", \"producers\": {\"threads\": 3}}").scenario())
        .isEqualTo(Scenario.FIRST_STEPS.withThreads(bufferscope.event.Role.PRODUCER, 3));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        buffer(
            "\"capacity\": -1", "\"buffer.capacity\" cannot be -1; allowed is a whole number from"),
        buffer("\"capacity\": 2000", "\"buffer.capacity\" cannot be 2000; allowed is"),
        buffer("\"capacity\": 1.5", "\"buffer.capacity\" cannot be 1.5; allowed is"),
        buffer("\"capacity\": \"8\"", "\"buffer.capacity\" cannot be \"8\"; allowed is"),
        buffer("\"capacity\": [8]", "\"buffer.capacity\" cannot be a list; allowed is"),
        buffer("\"capacity\": 1e999999999", "\"buffer.capacity\" cannot be 1e999999999; allowed"),
        buffer("\"capacity\": " + "9".repeat(900_000), "999...; allowed is"),
        buffer("\"capacity\": null", "\"buffer.capacity\" cannot be null; allowed is"),
        buffer(
            "\"fair\": \"true\"", "\"buffer.fair\" cannot be \"true\"; allowed is true or false"),
        buffer(
            "\"mechanism\": \"lock\"", "\"buffer.mechanism\" cannot be \"lock\"; allowed is two-"),
        buffer(
            "\"capacity\": 0",
            "\"buffer\" does not fit together: capacity with two-conditions: 0 is not in 1 to 1,024"),
        buffer("\"capcity\": 8", "\"buffer.capcity\" is not known here; the nearest known key is"),
        buffer("\"Fair\": true", "the nearest known key is \"fair\""),
        buffer("\"fair\": true, \"fair\": true", "\"fair\" is given twice"),
        key("\"seed\": 9007199254740992", "\"seed\" cannot be 9007199254740992"),
        key("\"stepMillis\": 1001", "\"stepMillis\" cannot be 1001; allowed is a whole number"),
        key("\"poolThreads\": -1", "\"poolThreads\" cannot be -1; allowed is"),
        key("\"workload\": {\"itemsPerProducer\": \"for ever\"}", "1000000000, or endless"),
        key("\"workload\": {\"end\": \"pill\"}", "none, sentinel, poison-pills, join, interrupt"),
        key("\"workload\": {\"end\": \"join\"}", "the file does not fit together: mechanism: two-"),
        key(
            "\"workload\": {\"items\": {\"random\": {}}}",
            "\"workload.items\" cannot be an object; allowed is an object with one key, which is"),
        key(
            "\"workload\": {\"items\": {\"randomNumbers\": {\"min\": 9, \"max\": 3}}}",
            "\"workload.items.randomNumbers\" does not fit together: largest number"),
        key(
            "\"safeguards\": {\"putLimitMillis\": 0.5}",
            "\"safeguards.putLimitMillis\" cannot be 0.5"),
        key(
            "\"linePauses\": [{\"thread\": \"P1\", \"line\": 3}]",
            "\"linePauses.millis\" is missing"),
        key("\"linePauses\": [" + "3,".repeat(100) + "3]", "a list of at most 100"),
        key("\"producers\": 3", "\"producers\" cannot be 3; allowed is an object, in braces"),
        key(
            "\"producers\": {\"itemsPerSecond\": 0.05}",
            "\"producers.itemsPerSecond\" cannot be 0.05; allowed is 0.1 to 1000, or unlimited"),
        key(
            "\"consumers\": {\"itemsPerSecond\": \"5\"}",
            "\"consumers.itemsPerSecond\" cannot be \"5\"; allowed is"),
        key("\"consumers\": {\"times\": \"normal\"}", "constant, uniform, exponential, pauses"),
        key("\"colour\": 8", "\"colour\" is not known here; allowed is title, about, buffer"),
        key("\"seed\": NaN", "the file is not JSON at column"),
        key("\"seed\": +8", "the file is not JSON at column"),
        key("\"seed\": 8,", "the file is not JSON at column"),
        key("\"about\": \"two\nlines\"", "the file is not JSON at column"),
        key(
            "\"about\": \"two\\nlines\"",
            "\"about\" cannot be \"two\\u000alines\"; allowed is a text"),
        key("\"about\": \"\\ud800\"", "\"about\" cannot be"),
        key("\"about\": \"" + "long ".repeat(100) + "\"", "...\"; allowed is a text of 0 to 400"),
        key("\"about\": " + "[".repeat(900), "the file is nested too deep"));
  }

  private static Arguments buffer(String keyAndValue, String sentence) {
    return key("\"buffer\": {" + keyAndValue + "}", sentence);
  }

  private static Arguments key(String keyAndValue, String sentence) {
    return Arguments.of(keyAndValue, sentence);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void saysWhatIsWrongAndWhere(String keyAndValue, String sentence) {
    assertThatThrownBy(() -> parse("{\n  \"title\": \"Mine\",\n  " + keyAndValue + "\n}"))
        .isInstanceOf(BadFileException.class)
        .hasMessageMatching("s\\.json, line [1345]: [^\n]{10,600}")
        .hasMessageContaining(sentence);
  }

  static Stream<Arguments> noScenario() {
    return Stream.of(
        Arguments.of("", "s.json, line 1: the file is empty; allowed is one JSON object"),
        Arguments.of("  \n ", "s.json, line 1: the file is empty; allowed is one JSON object"),
        Arguments.of("{}", "s.json, line 1: \"title\" is missing"),
        Arguments.of("[]", "s.json, line 1: the file cannot be a list; allowed is an object"),
        Arguments.of("{\n\"title\":\n\"x", "s.json, line 3: the file ends too early"),
        Arguments.of("{\"title\":\"x\"}\n}", "s.json, line 2: the file is not JSON"),
        Arguments.of("{\"title\":\"x\"}\n{}", "s.json, line 2: the file goes on after its end"),
        Arguments.of(" ".repeat(1_000_001), "s.json is longer than 1,000,000 bytes"));
  }

  @ParameterizedTest
  @MethodSource("noScenario")
  void refusesWhatIsNoScenario(String text, String sentence) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(BadFileException.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void refusesOtherEncodings() {
    byte[] bytes = "{\"title\": \"Größe\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> ScenarioFile.FORMAT.parse("s.json", bytes))
        .hasMessage("s.json is not a text in UTF-8");
  }

  @Test
  void saysWhichFileCannotBeReadOrWritten() {
    Path missing = folder.resolve("missing").resolve("s.json");
    assertThatThrownBy(() -> ScenarioFile.FORMAT.read(missing))
        .hasMessage(missing + " cannot be read: there is no such file");
    assertThatThrownBy(() -> ScenarioFile.FORMAT.read(folder))
        .hasMessage(folder + " cannot be read: it is not a file");
    NamedScenario scenario = new RandomScenarios(new SplittableRandom(1)).next();
    assertThatThrownBy(() -> ScenarioFile.FORMAT.write(missing, scenario))
        .hasMessage(missing + " cannot be written: its folder does not exist");
    assertThatThrownBy(() -> ScenarioFile.FORMAT.write(folder, scenario))
        .hasMessage(folder + " cannot be written: it is a folder");
    assertThat(IntStream.of(folder.toFile().list().length)).containsExactly(0);
  }

  @ParameterizedTest
  @CsvSource({"/x/my own.json, my own", "a.b.json, a.b", ".json, .json", "none, none"})
  void aFileWithoutATitleIsCalledByItsName(String file, String title) {
    assertThat(ScenarioFile.titleFor(Path.of(file))).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\u200b", "\\u3164", "\\u00a0\\u202e", "\\u2800 "})
  void somethingOfATitleIsVisible(String title) {
    assertThatThrownBy(() -> parse("{\"title\": \"" + title + "\"}"))
        .hasMessageContaining("in one line, one of them visible");
  }

  @Test
  void whatAPersonTypedBecomesATitleOrNone() {
    assertThat(ScenarioFile.title("two\u2028lines\u0085here")).hasValue("two lines here");
    assertThat(ScenarioFile.title(" \u200b\t")).isEmpty();
    assertThat(ScenarioFile.about("\ud800")).isEqualTo(" ");
  }

  @Test
  void anyFileNameMakesATitleThatCanBeRead() throws IOException {
    NamedScenario some = new RandomScenarios(new SplittableRandom(1)).next();
    for (String name :
        List.of(
            "a\nb.json",
            "\ud83d\ude00".repeat(63),
            "x".repeat(255),
            " .json",
            "\u200b",
            "\u0085\u2028.json",
            "\u3164. ")) {
      NamedScenario titled =
          new NamedScenario(
              ScenarioFile.titleFor(Path.of(name)), "", some.scenario(), some.tempo());
      assertThat(parse(ScenarioFile.FORMAT.format(titled))).isEqualTo(titled);
    }
  }
}
