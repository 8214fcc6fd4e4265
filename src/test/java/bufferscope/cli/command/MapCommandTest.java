package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.CommandLineRun;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map of where mechanisms go wrong, on the command line. */
final class MapCommandTest {

  @Test
  void theTableShowsTheRuleOfOneCondition() {
    CommandLineRun run = CommandLineRun.of("map");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith(
            """
            capacity 1
               consumers     1     2     3     4
            1 producer       .    27    30    33
            2 producers     33    30    33    36
            3 producers     36    33    36    39
            4 producers     39    36    39    42
            capacity 2
               consumers     1     2     3     4
            1 producer       .     .     .    51
            """);
    assertThat(run.out().lines()).hasSize(3 * 6);
  }

  @Test
  void theSameIsThereForPrograms() throws IOException {
    JsonNode json =
        CommandLineRun.of("map", "--mechanism", "pipeline-two-locks", "--json", "--lock", "fair")
            .json();
    assertThat(json).hasSize(16);
    assertThat(json.get(0).get("verdict").asText()).isEqualTo("none");
    assertThat(json.get(0).get("operations").asInt()).isZero();
    assertThat(json.get(0).get("states").asInt()).isPositive();
  }

  @Test
  void fewerItemsShowLess() throws IOException {
    JsonNode json = CommandLineRun.of("map", "--items", "1", "--json").json();
    assertThat(json).anyMatch(each -> each.get("verdict").asText().equals("found"));
    assertThat(json)
        .filteredOn(each -> each.get("producers").asInt() == 1)
        .allMatch(each -> each.get("verdict").asText().equals("none"));
  }

  @Test
  void aBufferOfTheUserHasATableToo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("Box.java");
    Files.writeString(
        file,
        """
        class Box {
          private String message;
          synchronized void put(String text) throws InterruptedException {
            while (message != null) wait();
            message = text;
            notify();
          }
          synchronized String take() throws InterruptedException {
            while (message == null) wait();
            String text = message;
            message = null;
            notify();
            return text;
          }
        }
        """);
    CommandLineRun run = CommandLineRun.of("map", file.toString(), "--items", "1");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("capacity as written\n");
    assertThat(run.out()).contains("1 producer       .    26    29    32\n");
    assertThat(run.out().lines()).hasSize(6);
  }

  @Test
  void whatDoesNotFitToAFileIsNamed() {
    CommandLineRun run = CommandLineRun.of("map", "Box.java", "--lock", "fair");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("bufferscope map: --lock and a FILE are given; allowed is one of them\n");
    assertThat(CommandLineRun.of("map", "/none/Box.java").err()).startsWith("/none/Box.java");
  }

  @Test
  void badArgumentsAreNamed() {
    CommandLineRun run = CommandLineRun.of("map", "--lock", "open");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("bufferscope map: --lock cannot be \"open\"; allowed is barging, fair\n");
  }
}
