package bufferscope.lab.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.CommandLineRun;
import bufferscope.lab.Experiment;
import bufferscope.lab.Factor;
import bufferscope.lab.Metric;
import bufferscope.lab.Runs;
import bufferscope.lab.Sweep;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.work.Scenario;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Experiments on a sheet. */
final class SheetTest {
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

  /** The command prints the same as at first. */
  @Test
  void theCommandRepeatsIt(@TempDir Path folder) throws Exception {
    Path sheet = folder.resolve("sheet.md");
    String[] first = {
      "sweep", "--vary", "capacity=1,2", "--columns", "wait", "--fair", "--producers", "2",
      "--replications", "3", "--duration", "20s", "--step-millis", "1", "--seed", "9",
      "--production-time", "exponential", "--random", "1-3", "--task", "square"
    };
    String[] more = Arrays.copyOf(first, first.length + 2);
    more[first.length] = "--sheet";
    more[first.length + 1] = sheet.toString();
    String printed = CommandLineRun.of(more).out();
    String command =
        Files.readString(sheet).lines().filter(line -> line.startsWith("    ")).findFirst().get();
    String[] words = command.strip().substring("bufferscope ".length()).split(" ");
    assertThat(CommandLineRun.of(words).out()).isEqualTo(printed).isNotEmpty();
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
