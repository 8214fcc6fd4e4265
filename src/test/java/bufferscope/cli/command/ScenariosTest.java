package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.CommandLineRun;
import bufferscope.cli.option.ScenarioOptions;
import bufferscope.cli.option.Values;
import bufferscope.event.Role;
import bufferscope.run.Tempo;
import bufferscope.scenario.BuiltIn;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import bufferscope.work.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Scenarios on the command line: built-in ones, files, and options beside them. */
final class ScenariosTest {
  @TempDir private Path folder;

  private static NamedScenario chosen(String... options) throws IOException {
    ScenarioOptions chosen = new ScenarioOptions();
    Values.register(new CommandLine(chosen)).parseArgs(options);
    return chosen.chosen();
  }

  @Test
  void namesABuiltInOneOrAFile() throws IOException {
    NamedScenario builtIn = BuiltIn.of("fast-producer").orElseThrow().scenario();
    assertThat(chosen("--scenario", "fast-producer")).isEqualTo(builtIn);
    Path file = folder.resolve("mine.json");
    ScenarioFile.FORMAT.write(file, builtIn);
    assertThat(chosen("--scenario", file.toString())).isEqualTo(builtIn);
  }

  @Test
  void optionsOverrideTheScenarioWhereverTheyStand() throws IOException {
    NamedScenario builtIn = BuiltIn.of("fast-producer").orElseThrow().scenario();
    NamedScenario chosen =
        chosen(
            "--consumption-rate=7", "--scenario=fast-producer", "--capacity=3", "--step-millis=9");
    assertThat(chosen.tempo().dwell()).hasMillis(9);
    assertThat(chosen.title()).isEqualTo(builtIn.title());
    assertThat(chosen.scenario())
        .isEqualTo(
            builtIn
                .scenario()
                .withCapacity(3)
                .withTiming(
                    Role.CONSUMER, builtIn.scenario().timing(Role.CONSUMER).withRate(new Rate(7))));
    assertThat(chosen().tempo()).isEqualTo(Tempo.REAL_TIME);
  }

  @Test
  void runsAFile() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.json"),
            """
            {
              "title": "Mine",
              "producers": {"threads": 2, "itemsPerSecond": "unlimited"},
              "consumers": {"itemsPerSecond": "unlimited"},
              "workload": {"itemsPerProducer": 5},
              "stepMillis": 0
            }
            """);
    CommandLineRun run = CommandLineRun.of("run", "--scenario", file.toString(), "--json");
    assertThat(run.status()).isZero();
    assertThat(run.json().get("finished").asInt()).isEqualTo(10);
  }

  @Test
  void answersABadFileWithItsSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\n\"title\": \"x\",\n\"sed\": 3}");
    assertThat(CommandLineRun.of("run", "--scenario", file.toString()))
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                "bufferscope run: "
                    + file
                    + ", line 3: \"sed\" is not known here; the nearest known key is \"seed\"\n"));
  }

  @Test
  void answersAWrongNameWithTheNearestOne() {
    assertThat(CommandLineRun.of("run", "--scenario", "first-step"))
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                "bufferscope run: there is neither a file nor a built-in scenario \"first-step\";"
                    + " the nearest built-in one is \"first-steps\"\n"));
    assertThat(CommandLineRun.of("run", "--scenario", "").err()).contains("built in are first-");
  }

  @Test
  void listsTheBuiltInOnes() {
    CommandLineRun list = CommandLineRun.of("scenarios");
    assertThat(list.status()).isZero();
    assertThat(list.out().lines().toList()).hasSize(2 * BuiltIn.NAMES.size());
    for (BuiltIn each : BuiltIn.all()) {
      assertThat(list.out())
          .containsPattern("(?m)^" + each.name() + " +\\Q" + each.scenario().title() + "\\E$")
          .contains(each.scenario().about());
    }
  }

  @Test
  void showsABuiltInOneAsAFile() throws IOException {
    CommandLineRun shown = CommandLineRun.of("scenarios", "--show", "slow-producer");
    Path file = Files.writeString(folder.resolve("mine.json"), shown.out());
    assertThat(chosen("--scenario", file.toString())).isEqualTo(chosen("--scenario=slow-producer"));
    assertThat(CommandLineRun.of("scenarios", "--show", "none").err())
        .startsWith("bufferscope scenarios: --show cannot be \"none\"; allowed is first-steps, ");
  }

  @Test
  void printsTheSchema() {
    assertThat(CommandLineRun.of("scenarios", "--schema").out())
        .isEqualTo(ScenarioFile.FORMAT.schema().text());
  }
}
