package bufferscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.work.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scenarios that come with the program. */
final class BuiltInTest {

  @Test
  void eachFileIsListed() throws IOException, URISyntaxException {
    Path folder =
        Path.of(ScenarioFile.class.getResource("scenario.schema.json").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json") && !name.endsWith("schema.json"))
              .map(name -> name.replace(".json", ""))
              .toList();
      assertThat(names).containsExactlyInAnyOrderElementsOf(BuiltIn.NAMES);
    }
  }

  @Test
  void eachFileIsAsTheProgramWritesIt() throws IOException {
    Path rewritten = Files.createDirectories(Path.of("target", "scenarios"));
    for (BuiltIn each : BuiltIn.all()) {
      Path fresh = rewritten.resolve(each.name() + ".json");
      ScenarioFile.FORMAT.write(fresh, each.scenario());
      try (InputStream in = BuiltIn.class.getResourceAsStream(each.name() + ".json")) {
        assertThat(in).as("the file, now in " + fresh).hasContent(Files.readString(fresh));
      }
    }
  }

  @Test
  void eachHasATitleOfItsOwnAndTwoSentences() {
    assertThat(BuiltIn.all()).extracting(each -> each.scenario().title()).doesNotHaveDuplicates();
    assertThat(BuiltIn.all())
        .extracting(each -> each.scenario().about())
        .allMatch(about -> about.matches("[A-Z][^.!?]+[.!?] [A-Z][^.!?]+[.!?]"));
  }

  @Test
  void firstStepsIsWhatTheProgramStartsWith() {
    assertThat(BuiltIn.of("first-steps").orElseThrow().scenario().scenario())
        .isEqualTo(Scenario.FIRST_STEPS);
  }
}
