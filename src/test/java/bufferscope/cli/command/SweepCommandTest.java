package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.CommandLineRun;
import bufferscope.lab.GuidedExperiment;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sweeps on the command line. */
final class SweepCommandTest {
  private static final char SPACE = ' ';

  private static CommandLineRun sweep(String... more) {
    String[] args = new String[more.length + 11];
    String[] usual = {
      "sweep",
      "--duration",
      "20s",
      "--replications",
      "3",
      "--production-rate",
      "5",
      "--production-time",
      "exponential",
      "--consumption-time",
      "exponential"
    };
    System.arraycopy(usual, 0, args, 0, usual.length);
    System.arraycopy(more, 0, args, usual.length, more.length);
    return CommandLineRun.of(args);
  }

  @Test
  void theTableHasARowForEachValue() {
    CommandLineRun run = sweep("--vary", "capacity=1..4*2");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines())
        .hasSize(4)
        .first()
        .asString()
        .matches("capacity +throughput +theory +occupancy +theory +wait +theory");
    assertThat(run.out().lines().skip(1))
        .extracting(row -> row.substring(0, row.indexOf(SPACE)))
        .containsExactly("1", "2", "4");
    assertThat(run.out().lines().skip(1))
        .allMatch(row -> row.matches("[124] +[0-9.]+ ± [0-9.]+ +[0-9.]+ .*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --vary      | capacity=16..1             | a range that goes up, such as 1..16
          --vary      | capacity=NaN               | a whole number from 0 to 1024
          --vary      | capacity=1..1000000000000  | a whole number from 0 to 1024
          --vary      | capacity=                  | a whole number from 0 to 1024
          --vary      | production-rate=1..1e999   | 0.1 to 1000 items per second, or unlimited
          --duration  | 0s                         | a time from 1ms to 10000h
          --duration  | NaN                        | a time from 1ms to 10000h
          --precision | NaN                        | 0.01% to 100%, such as 2%
          """)
  void badRangesAreAnsweredWithASentenceAloneInEachFormat(
      String option, String value, String allowed) {
    for (String format : new String[] {"--quiet", "--csv", "--json"}) {
      List<String> args = new ArrayList<>(List.of("sweep"));
      args.addAll(option.equals("--vary") ? List.of() : List.of("--vary", "capacity=1,2"));
      args.addAll(List.of(option, value));
      args.addAll(format.equals("--quiet") ? List.of() : List.of(format));
      CommandLineRun run = CommandLineRun.of(args.toArray(new String[0]));
      assertThat(run.status()).as(format).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith(
              "bufferscope sweep: %s cannot be \"%s\"; allowed is ".formatted(option, value))
          .contains(allowed)
          .hasLineCount(1);
    }
  }

  @Test
  void aRunThatGoesWrongSaysWhy() throws IOException {
    String[] deadlock = {"--vary", "capacity=1", "--mechanism", "semaphores-mutex-first"};
    CommandLineRun run = sweep(deadlock);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().lines()).last().asString().startsWith("went wrong: C1 holds mutex while");
    assertThat(sweep(with(deadlock, "--json")).json().get(0).get("trouble").asText())
        .startsWith("C1 holds mutex while it waits for full; no thread can go on");
  }

  @Test
  void aConsumerThatCrashesAndDoesNotComeBackIsTheReason() {
    CommandLineRun run =
        CommandLineRun.of(
            "sweep",
            "--live",
            "--vary",
            "crash-every=1",
            "--replications",
            "2",
            "--duration",
            "10s",
            "--production-rate",
            "50",
            "--consumption-rate",
            "50");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().lines())
        .last()
        .asString()
        .startsWith("went wrong: no consumer is left: C1 threw");
  }

  /** A sweep may have taken hours. */
  @Test
  void theTableIsThereThoughTheSheetCannotBeWritten(@TempDir Path folder) {
    String sheet = folder.resolve("none").resolve("sheet.md").toString();
    CommandLineRun run = sweep("--vary", "capacity=1,2", "--sheet", sheet);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.err())
        .isEqualTo(
            "bufferscope sweep: " + sheet + " cannot be written: its folder does not exist\n");
  }

  /** A figure with many digits makes its column wider, in the head too. */
  @Test
  void figuresStandBelowTheirHeads() {
    String options =
        "sweep --vary capacity=8 --columns occupancy,wait --duration 500s --replications 5"
            + " --production-rate 20 --production-time exponential"
            + " --consumption-rate 1 --consumption-time exponential";
    List<String> lines = CommandLineRun.of(options.split(" ")).out().lines().toList();
    assertThat(lines.get(1)).matches("8 +[0-9.]{7} ± [0-9.]{7} .*");
    assertThat(lines.get(1).substring(lines.get(0).indexOf("wait"))).matches("[0-9.]+ ± .*");
  }

  @Test
  void columnsCanBeChosen() {
    CommandLineRun run = sweep("--vary", "capacity=2", "--columns", "blocked,wasted-wake-ups");
    assertThat(run.out().lines().findFirst().orElseThrow())
        .matches("capacity +blocked +theory +wasted-wake-ups +theory");
  }

  @Test
  void filesHaveEveryMetricOfEveryCombination() throws IOException {
    String[] what = {
      "--vary", "production-rate=1..2+0.5", "--series", "mechanism=two-conditions,semaphores"
    };
    CommandLineRun csv = sweep(with(what, "--csv"));
    assertThat(csv.out().lines()).hasSize(7);
    assertThat(csv.out().lines().skip(1)).allMatch(line -> line.contains(",false,"));
    assertThat(csv.out()).startsWith("mechanism,production-rate,seed,replications,failed,");
    String command = "\"bufferscope sweep --vary production-rate=1..2+0.5 --series ";
    assertThat(csv.out().lines().skip(1))
        .allMatch(
            line -> line.substring(0, line.indexOf(command)).split(",", -1).length == 8 + 3 * 11)
        .allMatch(line -> line.contains(command) && line.endsWith(" --seed 1\""));
    JsonNode json = sweep(with(what, "--json")).json();
    assertThat(json).hasSize(6);
    assertThat(json.get(1).get("levels").get("production-rate").asText()).isEqualTo("1.5");
    assertThat(json.get(1).get("command").asText()).startsWith(command.substring(1));
    JsonNode throughput = json.get(1).get("metrics").get("throughput");
    assertThat(throughput.get("unit").asText()).isEqualTo("items/s");
    assertThat(throughput.get("mean").asDouble()).isPositive();
    assertThat(throughput.get("theory").asDouble()).isPositive();
    assertThat(json.get(1).get("live").asBoolean()).isFalse();
    assertThat(json.get(1).get("stored").get("measured"))
        .hasSameSizeAs(json.get(1).get("stored").get("theory"))
        .hasSizeGreaterThan(1);
    assertThat(json.get(1).get("metrics").get("wasted-wake-ups").get("theory").isNull()).isTrue();
  }

  @Test
  void whatIsSavedIsSweptAgain(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.experiment.json");
    CommandLineRun saved = sweep("--vary", "capacity=1,2", "--save", file.toString());
    assertThat(saved.status()).isZero();
    assertThat(Files.readString(file)).contains("\"title\": \"mine.experiment\"");
    assertThat(CommandLineRun.of("sweep", file.toString()).out()).isEqualTo(saved.out());
    CommandLineRun changed =
        CommandLineRun.of("sweep", file.toString(), "--vary", "capacity=4", "--columns", "wait");
    assertThat(changed.out().lines()).hasSize(2);
    assertThat(CommandLineRun.of("sweep", file.toString(), "--scenario", "fair-lock").err())
        .isEqualTo(
            "bufferscope sweep: --scenario cannot be given with an experiment, which has its own\n");
  }

  @Test
  void guidedExperimentsAreListedAndShown() {
    CommandLineRun list = CommandLineRun.of("experiments");
    GuidedExperiment.NAMES.forEach(name -> assertThat(list.out()).contains(name + " "));
    CommandLineRun shown = CommandLineRun.of("experiments", "--show", "bottleneck");
    assertThat(shown.out()).contains("\"vary\": \"consumers=1..8\"");
    assertThat(CommandLineRun.of("experiments", "--schema").out()).contains("replications");
    CommandLineRun guided =
        CommandLineRun.of("sweep", "bottleneck", "--duration", "5s", "--replications", "2");
    assertThat(guided.out().lines()).hasSize(9);
    assertThat(CommandLineRun.of("sweep", "bottlenek").err()).contains("nearest guided one is");
  }

  @Test
  void aPrecisionIsAShare() {
    CommandLineRun run = sweep("--vary", "capacity=1", "--precision", "20%", "--csv");
    assertThat(run.status()).isZero();
    assertThat(sweep("--vary", "capacity=1", "--precision", "0%").err())
        .contains("allowed is 0.01% to 100%, such as 2%");
  }

  private static String[] with(String[] args, String last) {
    String[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = last;
    return all;
  }

  @Test
  void aRunThatGoesWrongIsSeenByTheExitStatus() {
    CommandLineRun run = sweep("--vary", "capacity=1", "--mechanism", "semaphores-mutex-first");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("3 of 3 runs went wrong");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "capacity=16..1; a range that goes up, such as 1..16",
        "capacity=1..16*1; a range whose values grow, such as 1..16+5 or 1..64*2",
        "capacity=0..16*2; a range whose values grow, such as 1..16+5 or 1..64*2",
        "capacity=1..16+0; a range whose values grow, such as 1..16+5 or 1..64*2",
        "capacity=1..5000; at most 1000 values",
        "capacity=2000; a whole number from 0 to 1024",
        "capacity=; a whole number from 0 to 1024",
        "capacity=1,,2; a whole number from 0 to 1024",
        "capacity=1..; a whole number from 0 to 1024, or a range of these such as 1..16, 1..16+5 or 1..64*2",
        "capacity=1.5; a whole number from 0 to 1024",
        "capacity=1..1..2; a whole number from 0 to 1024, or a range of these such as 1..16, 1..16+5 or 1..64*2",
        "capacity=-3..4; a whole number from 0 to 1024, or a range of these such as 1..16, 1..16+5 or 1..64*2",
        "capacity=1..8+x; a whole number from 0 to 1024, or a range of these such as 1..16, 1..16+5 or 1..64*2",
        "capacity=-3; a whole number from 0 to 1024",
        "capacity=many; a whole number from 0 to 1024",
        "lock=open; barging, fair",
        "production-rate=0; 0.1 to 1000 items per second, or unlimited",
        "production-rate=.1.2..3; 0.1 to 1000 items per second, or unlimited, or a range of these such as 1..16, 1..16+5 or 1..64*2",
      })
  void badValuesGetASentence(String value, String allowed) {
    CommandLineRun run = sweep("--vary", value);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "bufferscope sweep: --vary cannot be \"%s\"; allowed is %s\n"
                .formatted(value, allowed));
  }

  @Test
  void whatVariesHasToBeKnownAndPossible() {
    assertThat(sweep("--vary", "tempo=1").err())
        .contains("--vary cannot be \"tempo=1\"; allowed is a setting and its values")
        .contains("capacity, producers, consumers");
    assertThat(sweep().err()).contains("--vary");
    assertThat(sweep("--vary", "capacity=0,1").err()).contains("0 is not in 1 to 1,024");
    assertThat(sweep("--vary", "capacity=0", "--mechanism", "task-queue").err())
        .contains("a buffer without limit");
    assertThat(sweep("--vary", "mechanism=blocking-queue").err()).contains("blocking-queue");
    assertThat(sweep("--vary", "capacity=1", "--series", "capacity=2").err())
        .contains("cannot both be capacity");
    assertThat(sweep("--vary", "capacity=1..1000", "--series", "producers=1..11").err())
        .contains("11000 points is too large");
    assertThat(sweep("--vary", "capacity=1", "--replications", "1").status()).isEqualTo(2);
  }

  @Test
  void aLiveSweepIsMarked() {
    CommandLineRun run =
        CommandLineRun.of(
            "sweep",
            "--live",
            "--replications",
            "2",
            "--duration",
            "500ms",
            "--vary",
            "capacity=1,2");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("measured live: on real threads, in real time");
    assertThat(run.out().lines()).hasSize(4);
  }

  @Test
  void aSweepDoesNotGoWithTypedLines() {
    for (String kind : new String[] {"--live", "--quiet"}) {
      List<String> args = new ArrayList<>(List.of("sweep", "--vary", "capacity=1", "--input", "-"));
      args.addAll(kind.equals("--live") ? List.of(kind) : List.of());
      assertThat(CommandLineRun.of(args.toArray(new String[0])))
          .isEqualTo(
              new CommandLineRun(
                  2,
                  "",
                  "bufferscope sweep: a sweep does not go with typed lines: its runs do not"
                      + " wait for a user\n"));
    }
  }

  @Test
  void faultRatesNeedALiveSweep() {
    CommandLineRun run = sweep("--vary", "crash-every=10,20");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--crash-every").contains("--live");
  }
}
