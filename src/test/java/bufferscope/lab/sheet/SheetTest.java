package bufferscope.lab.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.CommandLineRun;
import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.Experiment;
import bufferscope.lab.ExperimentFile;
import bufferscope.lab.Factor;
import bufferscope.lab.Metric;
import bufferscope.lab.Runs;
import bufferscope.lab.Sweep;
import bufferscope.lab.SweepPoint;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import bufferscope.work.Scenario;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** Experiments on a sheet. */
final class SheetTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Experiment EXPERIMENT =
      Experiment.of(
              new NamedScenario(
                  "Slots & <time>", "Is *more* better?", Scenario.FIRST_STEPS, Tempo.REAL_TIME),
              Factor.parse("capacity=1..4*2"),
              Optional.of(Factor.parse("times=constant,exponential")),
              Metric.THROUGHPUT,
              new Runs(3, 0, Duration.ofSeconds(20)))
          .withPrediction(
              List.of(
                  OptionalDouble.of(1),
                  OptionalDouble.of(1.5),
                  OptionalDouble.empty(),
                  OptionalDouble.empty(),
                  OptionalDouble.empty(),
                  OptionalDouble.empty()))
          .withNotes("First line.\n<b>Second</b>");

  /** A key of a scenario file, and what the table of settings says of it in which line. */
  private static final String SETTINGS =
      """
      {"buffer": {"mechanism": "semaphores"}}            | Buffer      | semaphores, 8 slots, barging lock
      {"buffer": {"mechanism": "task-queue", "capacity": 0}} | Buffer  | task-queue, no limit, barging lock
      {"buffer": {"fair": true}}                         | Buffer      | two-conditions, 8 slots, fair lock
      {"producers": {"threads": 2}}                      | Producers   | 2, 2 items/s each, constant times
      {"producers": {"itemsPerSecond": "unlimited"}}     | Producers   | 1, unlimited, constant times
      {"producers": {"times": "pauses"}}                 | Producers   | 1, 2 items/s each, pauses times
      {"consumers": {"threads": 3}}                      | Consumers   | 3, 1.5 items/s each, constant times
      {"poolThreads": 4}                                 | Threads     | pool 4
      {"linePauses": [{"thread": "P1", "line": 24, "millis": 5}]} | Line pauses | pause P1:24:5ms
      {"workload": {"items": {"numbers": {"from": 7}}}}  | Workload    | from 7
      {"workload": {"items": {"randomNumbers": {"max": 9}}}} | Workload | random 1-9
      {"workload": {"itemsPerProducer": 5}}              | Workload    | items 5
      {"workload": {"end": "sentinel"}}                  | Workload    | end sentinel
      {"workload": {"task": "square", "onError": "go-on"}} | Workload  | task square, on error go-on
      {"workload": {"mischief": {"hostileProducers": 1}}} | Faults     | hostile 1
      {"workload": {"mischief": {"crashEvery": 3}}}      | Faults      | crash every 3
      {"safeguards": {"putLimitMillis": 20}}             | Safeguards  | put limit 20ms
      {"safeguards": {"validated": true, "sealed": true}} | Safeguards | validate, seal
      {"safeguards": {"quota": 2}}                       | Safeguards  | quota 2
      {"safeguards": {"rescue": "dead-letter"}}          | Safeguards  | rescue dead-letter
      {"safeguards": {"restarts": 3}}                    | Safeguards  | restarts 3
      {"safeguards": {"shutdownLimitMillis": 1000}}      | Safeguards  | shutdown limit 1s
      {"stepMillis": 7}                                  | Each step   | 7 ms
      {"seed": 9}                                        | Seed        | 9, one more for each further run of a point
      """;

  private static Sheet sheet() throws InterruptedException {
    return new Sheet(EXPERIMENT, new Sweep(EXPERIMENT).run(), "bufferscope 1.2");
  }

  @Test
  void thePageHasAllOfItAndNeedsNothingElse() throws Exception {
    String page = HtmlSheet.of(sheet());
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("h1").item(0).getTextContent())
        .isEqualTo("Slots & <time>");
    assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(1);
    assertThat(document.getElementsByTagName("tr").getLength()).isEqualTo(1 + 6 + 8);
    assertThat(document.getElementsByTagName("b").getLength()).isZero();
    assertThat(document.getElementsByTagName("span").item(2).getTextContent())
        .as("not to be broken after its hyphens")
        .isEqualTo("--vary");
    String text = document.getDocumentElement().getTextContent();
    assertThat(text).contains("Is *more* better?", "First line.\n<b>Second</b>", "predicted");
    assertThat(text).contains("bufferscope 1.2", "bufferscope sweep --vary \"capacity=1..4*2\"");
    assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "src=");
  }

  @Test
  void markdownHasTheSameWithoutThePicture() throws InterruptedException {
    String text = MarkdownSheet.of(sheet());
    assertThat(text).startsWith("# Slots & \\<time\\>\n\nIs \\*more\\* better?\n");
    assertThat(text)
        .contains("| times | capacity | throughput (items/s), 95 % interval | theory | predicted |")
        .contains("First line.  \n\\<b\\>Second\\</b\\>")
        .contains("| constant | 1 | 1.5")
        .contains("≤ 1.5");
    assertThat(text).contains("On average, the prediction is ");
  }

  /** A value from one run has no interval, and the sheet does not promise one. */
  @Test
  void theSheetOfOneRunSaysThatThereIsNoInterval() throws InterruptedException {
    List<SweepPoint> measured = sheet().points();
    List<SweepPoint> single = measured.stream().map(SheetTest::inOneRun).toList();
    Sheet sheet = new Sheet(EXPERIMENT, single, "bufferscope 1.2");
    assertThat(MarkdownSheet.of(sheet))
        .contains("| throughput (items/s), one run, no interval |")
        .doesNotContain("95 %");
    assertThat(HtmlSheet.of(sheet))
        .contains("measured, one run, no interval")
        .doesNotContain("95 %");
    Sheet mixed = new Sheet(EXPERIMENT, List.of(single.get(0), measured.get(1)), "bufferscope 1.2");
    assertThat(HtmlSheet.of(mixed)).contains("measured, 95 % interval from 2 runs on");
  }

  private static SweepPoint inOneRun(SweepPoint point) {
    return new SweepPoint(
        point.index(),
        point.levels(),
        point.scenario(),
        1,
        0,
        "",
        0,
        Map.of(Metric.THROUGHPUT, ConfidenceInterval.ofOne(1.5)),
        List.of(),
        point.theory());
  }

  /** The sheet alone says what was run. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = SETTINGS)
  void eachSettingIsInTheTable(String key, String line, String words) throws Exception {
    ObjectNode file = (ObjectNode) JSON.readTree("{\"title\": \"x\", \"vary\": \"capacity=1,2\"}");
    file.set("scenario", JSON.readTree(key));
    Experiment experiment =
        ExperimentFile.FORMAT.parse("x", file.toString().getBytes(StandardCharsets.UTF_8));
    Sheet sheet = new Sheet(experiment, List.of(), "bufferscope 1.2");
    assertThat(sheet.settings()).containsEntry(line, words);
    assertThat(MarkdownSheet.of(sheet)).contains("| %s | %s |".formatted(line, words));
    assertThat(HtmlSheet.of(sheet)).contains("<td>%s</td><td>%s</td>".formatted(line, words));
  }

  @Test
  void noSettingIsForgotten() throws IOException {
    JsonNode schema = JSON.readTree(ScenarioFile.FORMAT.schema().text());
    assertThat(keys(schema).filter(key -> !key.equals("title") && !key.equals("about")))
        .allSatisfy(key -> assertThat(SETTINGS).contains('"' + key + '"'));
  }

  private static Stream<String> keys(JsonNode schema) {
    return schema.get("properties").properties().stream()
        .flatMap(
            each ->
                each.getValue().has("properties")
                    ? keys(each.getValue())
                    : Stream.of(each.getKey()));
  }

  /** The command prints the same as at first. */
  @Test
  void theCommandRepeatsIt(@TempDir Path folder) throws Exception {
    Path sheet = folder.resolve("sheet.md");
    String[] first = {
      "sweep", "--vary", "capacity=1,2", "--columns", "wait", "--fair", "--producers", "2",
      "--replications", "3", "--duration", "20s", "--step-millis", "1", "--seed", "9",
      "--production-time", "exponential", "--random", "1-3", "--task", "square"
    };
    String printed = CommandLineRun.of(with(first, "--sheet", sheet)).out();
    assertThat(CommandLineRun.of(command(sheet)).out()).isEqualTo(printed).isNotEmpty();
  }

  private static String[] with(String[] words, String option, Path file) {
    return Stream.concat(Stream.of(words), Stream.of(option, file.toString()))
        .toArray(String[]::new);
  }

  private static String[] command(Path sheet) throws IOException {
    String command =
        Files.readString(sheet).lines().filter(line -> line.startsWith("    ")).findFirst().get();
    return command.strip().substring("bufferscope ".length()).split(" ");
  }

  /** Real threads do not do the same again, but the experiment is the same. */
  @Test
  void theCommandHasEverySetting(@TempDir Path folder) throws Exception {
    Path sheet = folder.resolve("sheet.md");
    Path first = Files.createDirectory(folder.resolve("first")).resolve("x.experiment.json");
    Path again = Files.createDirectory(folder.resolve("again")).resolve("x.experiment.json");
    String[] words = {
      "sweep",
      "--vary",
      "capacity=1,2",
      "--live",
      "--replications",
      "2",
      "--duration",
      "50.5ms",
      "--precision",
      "0.125%",
      "--production-rate",
      "unlimited",
      "--consumption-rate",
      "100.5",
      "--pool",
      "4",
      "--pause",
      "P1:24:1ms",
      "--from",
      "7",
      "--items",
      "5",
      "--end",
      "poison-pills",
      "--on-error",
      "go-on",
      "--hostile",
      "1",
      "--crash-every",
      "3",
      "--put-limit",
      "20ms",
      "--validate",
      "--seal",
      "--quota",
      "2",
      "--rescue",
      "return",
      "--restarts",
      "3",
      "--shutdown-limit",
      "1s"
    };
    CommandLineRun.of(with(with(words, "--sheet", sheet), "--save", first));
    CommandLineRun.of(with(command(sheet), "--save", again));
    assertThat(again).hasSameTextualContentAs(first).content().contains("rescue", "linePauses");
  }

  @Test
  void theNameOfTheFileSaysWhatIsWritten(@TempDir Path folder) throws Exception {
    Path page = folder.resolve("sheet.html");
    CommandLineRun run =
        CommandLineRun.of(
            "sweep",
            "bottleneck",
            "--duration",
            "5s",
            "--replications",
            "2",
            "--sheet",
            page.toString());
    assertThat(run.status()).isZero();
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>");
    assertThat(CommandLineRun.of("sweep", "bottleneck", "--sheet", "x.pdf").err())
        .isEqualTo(
            "bufferscope sweep: --sheet cannot be \"x.pdf\";"
                + " allowed is a name that ends in .html or .md\n");
  }
}
