package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.CommandLineRun;
import bufferscope.event.Role;
import bufferscope.record.SavedRun;
import bufferscope.record.export.ExportFormat;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that are recorded, shown and exported from the command line. */
final class RecordingCommandsTest {
  private static final String VIRTUAL =
      "run --virtual-time --producers 2 --items 5 --capacity 2 --production-rate 20"
          + " --consumption-rate 10 --quiet --record ";

  @TempDir private Path folder;

  private static CommandLineRun command(String line) {
    return CommandLineRun.of(line.split(" "));
  }

  private Path recorded() {
    Path file = folder.resolve("run.bscope");
    assertThat(command(VIRTUAL + file).status()).isZero();
    return file;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void showPrintsTheSummaryOfTheRunAndItsLastEvents() {
    Path file = folder.resolve("run.bscope");
    CommandLineRun run = command(VIRTUAL + file);
    CommandLineRun show = command("show " + file);
    assertThat(show.status()).isZero();
    assertThat(show.err()).isEmpty();
    assertThat(show.out())
        .startsWith("recording   virtual run of two-conditions, ")
        .contains(run.out())
        .containsPattern("event +seconds .*C1 +count +comment\n")
        .contains("C1 has used up item 10")
        .doesNotContain("P1 has made item 1\n");
  }

  @Test
  void aLiveRunIsRecordedWhole() {
    Path file = folder.resolve("run.bscope");
    String live = VIRTUAL.replace("--virtual-time ", "").replaceAll("-rate \\d+", "-rate 500");
    CommandLineRun run = command(live + file);
    assertThat(run.status()).isZero();
    CommandLineRun show = command("show " + file + " --from 0 --until 1000000");
    assertThat(show.status()).isZero();
    assertThat(show.out())
        .startsWith("recording   live run of two-conditions, ")
        .contains(run.out())
        .contains("has made item 1\n")
        .contains("C1 has used up item 10\n");
  }

  @Test
  void theScenarioIsInTheFileEvenIfItHasNoTitle() throws IOException {
    String scenario = SavedRun.read(recorded()).about().getOrDefault(SavedRun.SCENARIO, "");
    NamedScenario read =
        ScenarioFile.FORMAT.parse("scenario", scenario.getBytes(StandardCharsets.UTF_8));
    assertThat(read.scenario().threads(Role.PRODUCER)).isEqualTo(2);
    assertThat(read.scenario().capacity()).isEqualTo(2);
  }

  @Test
  void aPartIsChosenByEventsAndByTimes() {
    Path file = recorded();
    assertThat(numbers(command("show " + file + " --from 30 --until 33"))).isSubsetOf(30, 31, 32);
    assertThat(numbers(command("show " + file + " --until 60"))).allMatch(n -> n >= 20 && n < 60);
    assertThat(numbers(command("show " + file + " --from 60"))).allMatch(n -> n >= 60 && n < 100);
    String part = command("export " + file + " --to table-csv --from 0.1s --until 150ms").out();
    assertThat(part.lines().skip(1))
        .hasSizeGreaterThan(2)
        .allMatch(line -> line.matches("\\d+,0\\.(1[0-4].*|150000000,.*)"));
  }

  private static List<Integer> numbers(CommandLineRun show) {
    return show.out()
        .lines()
        .dropWhile(line -> !line.startsWith("event"))
        .skip(1)
        .map(line -> Integer.parseInt(line.split(" ", 2)[0]))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void eachFormatIsWrittenToAFileAsToStandardOutput(ExportFormat format) throws IOException {
    Path file = recorded();
    Path out = folder.resolve("exported" + format.ending());
    String command = "export " + file + " --to " + format.id();
    assertThat(command(command + " --out " + out)).isEqualTo(new CommandLineRun(0, "", ""));
    String refusal =
        "bufferscope export: %s is no text: name a file with --out\n".formatted(format.id());
    assertThat(command(command))
        .isEqualTo(
            format.isText()
                ? new CommandLineRun(0, Files.readString(out), "")
                : new CommandLineRun(2, "", refusal));
    assertThat(files()).containsExactlyInAnyOrder(file, out);
  }

  @Test
  void aRecordingThatIsCutOffIsShownAndExportedAsFarAsItGoes() throws IOException {
    Path file = recorded();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    String sentence = " is cut off after event \\d+, at \\d\\.\\d+ s; what comes before is shown\n";
    CommandLineRun show = command("show " + file);
    assertThat(show.status()).isEqualTo(1);
    assertThat(show.err()).matches("bufferscope show: " + file + sentence);
    assertThat(show.out()).contains("C1 has used up item 10");
    CommandLineRun export = command("export " + file + " --to events");
    assertThat(export.status()).isEqualTo(1);
    assertThat(export.err()).matches("bufferscope export: " + file + sentence);
    assertThat(export.out()).contains("ItemFinished");
  }

  private static final String MOMENT =
      "bufferscope:1:one-condition-signal,1,2,1,2,b,0,0,o:223:2::c01daa2d";

  @Test
  void theTextOfAMomentIsShownAsATable() throws IOException {
    CommandLineRun show = command("show " + MOMENT);
    assertThat(show.status()).isZero();
    assertThat(show.out())
        .startsWith("recording   schedule of one-condition-signal, ")
        .contains("C1 acquires lock")
        .doesNotContain("C2 acquires lock");
    Path file = Files.writeString(folder.resolve("my.moment"), MOMENT + "\n");
    assertThat(command("show " + file)).isEqualTo(show);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "show none | bufferscope show: none cannot be read: there is no such file",
        "show pom.xml | bufferscope show: pom.xml is not a recording of Bufferscope",
        "show | bufferscope show: FILE needs a value; allowed is the name of a file",
        "show bufferscope:1:one-condition-signal,1,2,1,2,b,0,0,o:223:1::c01daa2d | bufferscope show: the text was changed on the way: its checksum is not that of its content",
        "export none --to items | bufferscope export: none cannot be read: there is no such file",
        "show none --from x | bufferscope show: --from cannot be \"x\"; allowed is a time such as 1.5s, or the number of an event, such as 120",
        "run --record none/x | bufferscope run: none/x cannot be written: its folder does not exist",
        "run --record src | bufferscope run: src cannot be written: it is a folder"
      })
  void badArgumentsGetASentence(String line, String sentence) {
    assertThat(command(line)).isEqualTo(new CommandLineRun(2, "", sentence + "\n"));
  }

  @Test
  void formatsAndPlacesThatAreNotThereAreNamed() {
    Path file = recorded();
    CommandLineRun format = command("export " + file + " --to xml");
    assertThat(format.status()).isEqualTo(2);
    assertThat(format.err())
        .isEqualTo(
            "bufferscope export: --to cannot be \"xml\"; allowed is perfetto, events, items, table,"
                + " table-md, table-html, table-csv, timeline, sequence, gif, png\n");
    CommandLineRun place = command("export " + file + " --to items --out " + folder + "/none/x");
    assertThat(place.status()).isEqualTo(2);
    assertThat(place.err()).endsWith("/none/x cannot be written: its folder does not exist\n");
  }

  @Test
  void aScheduleThatWasFoundIsTheRunItLeadsTo() throws IOException {
    Path file = folder.resolve("bug.bscope");
    CommandLineRun found =
        command("explore --mechanism one-condition-signal --consumers 3 --record " + file);
    assertThat(found.status()).isEqualTo(1);
    CommandLineRun show = command("show " + file + " --from 0");
    assertThat(show.status()).isZero();
    assertThat(show.out()).startsWith("recording   schedule of one-condition-signal, ");
    assertThat(show.out().lines()).containsAll(found.out().lines().toList().subList(0, 1));
    String end = command("export " + file + " --to table-csv").out();
    assertThat(end.lines().reduce((first, next) -> next).orElseThrow()).contains("waits on");

    Path none = folder.resolve("none.bscope");
    assertThat(command("explore --record " + none).status()).isZero();
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aScheduleThatCannotBeWrittenIsReported() {
    CommandLineRun run =
        command("explore --mechanism one-condition-signal --consumers 3 --record none/x");
    assertThat(run.status()).isEqualTo(74);
    assertThat(run.err())
        .endsWith("bufferscope explore: none/x cannot be written: its folder does not exist\n");
  }

  @Test
  void aRunThatIsRefusedLeavesNoFile() throws IOException {
    CommandLineRun refused = command("run --virtual-time --record " + folder + "/run.bscope");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(files()).isEmpty();
  }
}
