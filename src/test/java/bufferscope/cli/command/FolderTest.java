package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.CommandLineRun;
import bufferscope.testing.OneSlotSource;
import bufferscope.testing.TestThreads;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A program in several files: texts name the file beside the line. */
@ExtendWith(TestThreads.class)
final class FolderTest {
  private static final String BUFFER =
      OneSlotSource.of("Buffer", "", "return Check.checked(item);");

  private static final String CHECK =
      """
      class Check {
        static int checked(int item) {
          if (item == 1) throw new IllegalStateException("one");
          return item;
        }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("Buffer.java"), BUFFER);
    Files.writeString(folder.resolve("Check.java"), CHECK);
  }

  private CommandLineRun command(String... args) {
    return CommandLineRun.of(args);
  }

  @Test
  void aScheduleNamesTheFileOfEachLine() throws IOException {
    CommandLineRun run = command("explore", folder.toString());
    assertThat(run.out())
        .startsWith("thread-failed: C1 threw IllegalStateException: one at Check.java:3\n")
        .containsPattern("\n {3}1 {2}P1 {3}Buffer.java:5 +enters synchronized \\(this\\)\n");
    JsonNode step = command("explore", folder.toString(), "--json").json().get("schedule").get(0);
    assertThat(step.get("file").asText()).isEqualTo("Buffer.java");
    assertThat(step.get("line").asInt()).isEqualTo(5);
  }

  @Test
  void aLiveRunNamesTheFile() {
    CommandLineRun run = command("run", folder.toString(), "--items", "1");
    assertThat(run.err()).contains("IllegalStateException: one at Check.java:3");
  }

  @Test
  void objectionsNameTheFile() throws IOException {
    Files.writeString(
        folder.resolve("Check.java"), CHECK.replace("return item", "Runtime.getRuntime().gc()"));
    assertThat(command("explore", folder.toString()).err()).contains("Check.java:5: error:");
    Files.writeString(
        folder.resolve("Check.java"),
        CHECK.replace("return item", "Runtime.getRuntime().gc(); return item"));
    assertThat(command("explore", folder.toString()).err()).contains("Check.java, line 4: ");
  }

  @Test
  void racesNameTheFile() throws IOException {
    Files.writeString(folder.resolve("Check.java"), CHECK.replace("if (item == 1)", "if (false)"));
    String racing =
        BUFFER
            .replace("boolean full;", "boolean full; int puts;")
            .replace(
                "synchronized void put(",
                "void put(int it) throws InterruptedException {\n"
                    + "    puts = it;\n    store(it);\n  }\n  synchronized void store(");
    Files.writeString(folder.resolve("Buffer.java"), racing);
    assertThat(command("explore", folder.toString(), "--put", "put").out())
        .startsWith("data-race: ")
        .contains(" at the same time, at Buffer.java:5, and at least one changes it");
  }
}
