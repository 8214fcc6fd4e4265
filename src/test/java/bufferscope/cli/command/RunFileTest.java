package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.CommandLineRun;
import bufferscope.testing.OneSlotSource;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buffers in Java files run live without a window. */
final class RunFileTest {
  private static String file(String name) {
    try {
      return Path.of(
              Objects.requireNonNull(RunFileTest.class.getResource("/" + name + ".java")).toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CommandLineRun run(String... more) {
    String[] options = {
      "run", "--production-rate", "unlimited", "--consumption-rate", "unlimited", "--items", "50"
    };
    return CommandLineRun.of(
        Stream.of(options, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  @Test
  void theSummaryIsThatOfTheFile() throws IOException {
    CommandLineRun run = run(file("student-code/Depot"), "--capacity", "3", "--json");
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode summary = run.json();
    assertThat(summary.get("mechanism").asText()).isEqualTo("Depot.java");
    assertThat(summary.get("capacity").asInt()).isEqualTo(3);
    assertThat(summary.get("finished").asInt()).isEqualTo(50);
    assertThat(summary.get("inHands").asInt()).isZero();
  }

  @Test
  void aCapacityThatTheCodeFixesIsShown() throws IOException {
    CommandLineRun run = run(file("homework/SemMutex"), "--capacity", "5", "--json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.json().get("capacity").asInt()).isEqualTo(2);
  }

  @Test
  void aMethodThatIsNotThereIsRefused() {
    CommandLineRun run = run(file("student-code/Ping"), "--put", "nothing", "--quiet");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Ping.java").contains("--put");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--virtual-time", "--mechanism=no-lock", "--put-limit=1s", "--pause=P1:24:5ms"})
  void optionsThatAFileCannotHaveAreRefused(String option) {
    CommandLineRun run = run(file("student-code/Depot"), option);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "bufferscope run: %s and a FILE are given; allowed is one of them"
                .formatted(option.replaceAll("=.*", "")));
  }

  @Test
  void aRecordingNamesTheFile(@TempDir Path folder) {
    String recorded = folder.resolve("depot.bufrec").toString();
    CommandLineRun run = run(file("student-code/Depot"), "--record", recorded, "--quiet");
    assertThat(run.status()).as(run.err()).isZero();
    CommandLineRun shown = CommandLineRun.of("show", recorded);
    assertThat(shown.status()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("Depot.java").contains("outDoor");
  }

  @Test
  void optionsOfAFileNeedOne() {
    CommandLineRun run = run("--capacity-from", "SIZE");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--capacity-from is given without a FILE");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    CommandLineRun run = run("Nowhere.java");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Nowhere.java");
  }

  @Test
  void whatThreadsPrintIsPrintedWithTheirNames(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("Talker.java"),
            OneSlotSource.of(
                "Talker", "System.out.println(\"stored \" + it + (char) 27);", "return item;"));
    CommandLineRun run = run(file.toString());
    assertThat(run.out()).contains("P1: stored 1\\u001b").contains("P1: stored 50\\u001b");
    assertThat(run(file.toString(), "--quiet").out()).doesNotContain("stored");
  }
}
