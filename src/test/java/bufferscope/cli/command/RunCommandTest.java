package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;

import bufferscope.cli.BufferscopeCommand;
import bufferscope.cli.CommandLineRun;
import bufferscope.cli.option.ScenarioOptions;
import bufferscope.cli.option.Values;
import bufferscope.cli.terminal.Output;
import bufferscope.cli.terminal.SampleFrames;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.SlotsEvent;
import bufferscope.io.BadFileException;
import bufferscope.run.Frame;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.EndOfStream;
import bufferscope.work.FaultInjection;
import bufferscope.work.Host;
import bufferscope.work.ItemKind;
import bufferscope.work.LinePause;
import bufferscope.work.Mechanism;
import bufferscope.work.OnError;
import bufferscope.work.Rate;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.SafeguardSettings.Rescue;
import bufferscope.work.Scenario;
import bufferscope.work.ShownBuffer;
import bufferscope.work.Task;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The options of a run, and its output. */
final class RunCommandTest {
  private static final String UNLIMITED = "unlimited";

  private static Scenario scenario(String... options) throws IOException {
    ScenarioOptions chosen = new ScenarioOptions();
    Values.register(new CommandLine(chosen)).parseArgs(options);
    return chosen.chosen().scenario();
  }

  /** A run at full speed that ends by itself. */
  private static CommandLineRun fullSpeed(String... more) {
    String[] options = {
      "run", "--production-rate", UNLIMITED, "--consumption-rate", UNLIMITED, "--items", "50"
    };
    return CommandLineRun.of(
        Stream.of(options, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  @Test
  void withoutOptionsItIsTheScenarioOfTheWindow() throws IOException {
    assertThat(scenario()).isEqualTo(Scenario.FIRST_STEPS);
  }

  @Test
  void everyOptionHasItsPlaceInTheScenario() throws IOException {
    String options =
        "--mechanism two-conditions --producers 2 --consumers 3 --capacity 4 --fair"
            + " --production-rate 5 --production-time uniform --consumption-rate unlimited"
            + " --consumption-time exponential --items 7 --seed -8";
    assertThat(scenario(options.split(" ")))
        .isEqualTo(
            Scenario.of(
                    new BufferSetup(Mechanism.TWO_CONDITIONS, 4, true),
                    new Team(2, new Timing(new Rate(5), Distribution.UNIFORM)),
                    new Team(3, new Timing(Rate.UNLIMITED, Distribution.EXPONENTIAL)),
                    Workload.DEFAULT.withItemsPerProducer(7))
                .withSeed(-8));
  }

  @Test
  void everyOptionHasItsPlaceInTheWorkload() throws IOException {
    String options =
        "--items 7 --from 0 --task square --end poison-pills --on-error go-on --hostile 1"
            + " --crash-every 5 --pool 3 --pause P1:24:500ms --pause C1:9:1s";
    assertThat(scenario(options.split(" ")))
        .isEqualTo(
            Scenario.FIRST_STEPS
                .withHost(new Host(3))
                .withLinePauses(
                    List.of(
                        new LinePause("P1", 24, Duration.ofMillis(500)),
                        new LinePause("C1", 9, Duration.ofSeconds(1))))
                .withWorkload(
                    new Workload(
                        new ItemKind.Numbers(0),
                        7,
                        EndOfStream.POISON_PILLS,
                        Task.SQUARE,
                        OnError.GO_ON,
                        new FaultInjection(1, 5))));
    assertThat(scenario("--random", "1-100").workload().itemKind())
        .isEqualTo(new ItemKind.RandomNumbers(1, 100));
    assertThat(scenario("--input", "-").workload().itemKind()).isEqualTo(new ItemKind.TypedLines());
    assertThatExceptionOfType(BadFileException.class)
        .isThrownBy(() -> scenario("--input", "-", "--from", "3"))
        .withMessageEndingWith("only one of --from, --random and --input can be given");
  }

  @Test
  void everyOptionHasItsPlaceAmongTheSafeguards() throws IOException {
    String options =
        "--put-limit 2s --validate --seal --quota 5 --rescue dead-letter --restarts 6"
            + " --shutdown-limit 0ms";
    assertThat(scenario(options.split(" ")).safeguards())
        .isEqualTo(
            new SafeguardSettings(
                Duration.ofSeconds(2), true, true, 5, Rescue.DEAD_LETTER, 6, Duration.ZERO));
  }

  @Test
  void squaresArePrinted() throws IOException {
    String options =
        "--mechanism task-queue --capacity 0 --consumers 5 --from 0 --task square"
            + " --end join --quiet";
    CommandLineRun run = fullSpeed(options.split(" "));
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("buffer      task-queue, without limit");
    assertThat(run.out()).contains("results     (0, 0) (1, 1) (2, 4)", "(49, 2401)");
    assertThat(run.out()).contains("ended       P1 done; C1, C2, C3, C4, C5 joined");
    JsonNode json = fullSpeed(options.replace("--quiet", "--json").split(" ")).json();
    assertThat(json.get("results")).hasSize(50);
    assertThat(json.get("results").get(3).get("result").asLong()).isEqualTo(9);
    assertThat(json.get("endings").get("C5").asText()).isEqualTo("joined");
  }

  @Test
  void linesOfStandardInputAreItems() throws IOException {
    String tooLong = "x".repeat(201);
    CommandLineRun run =
        CommandLineRun.typing(
            "\uFEFFone\r\n2\r\n\r\n" + tooLong + "\r\nTHE END\r\nlost\r\n",
            "run --input - --consumption-rate unlimited --task square --end sentinel --quiet"
                .split(" "));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("items       3 made, 3 finished", "results     (3, 9) (2, 4)");
    assertThat(run.err().lines())
        .containsExactly(
            "bufferscope run: line 3 of the input is skipped: it is empty",
            "bufferscope run: line 4 of the input is skipped: it is longer than 200 characters");
  }

  @Test
  void inputThatCannotBeReadIsASentenceAndStatus74() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();
    StringWriter err = new StringWriter();
    Output output = new Output(Writer.nullWriter(), err, Optional.empty());
    assertThat(BufferscopeCommand.execute(broken, output, "run", "--input", "-")).isEqualTo(74);
    assertThat(err.toString())
        .isEqualTo("bufferscope run: the input cannot be read: Stream closed\n");
  }

  @Test
  void whatIsKeptOutIsPrinted() throws IOException {
    String options =
        "--producers 2 --hostile 1 --crash-every 20 --validate --seal --rescue dead-letter"
            + " --restarts 9 --quiet";
    CommandLineRun run = fullSpeed(options.split(" "));
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "refused     10 forged, 10 altered, 10 replayed",
            "put aside   13 dead letters",
            "restarts    3",
            "invariants  held");
    assertThat(
            fullSpeed(options.replace("--quiet", "--json").split(" "))
                .json()
                .get("refused")
                .toString())
        .isEqualTo("{\"forged\":10,\"altered\":10,\"replayed\":10}");
  }

  @Test
  void whatIsLeftAfterTheShutdownIsPrinted() {
    CommandLineRun run =
        CommandLineRun.of(
            "run --production-rate unlimited --consumption-rate 0.1 --duration 100ms --quiet"
                .concat(" --shutdown-limit 50ms")
                .split(" "));
    assertThat(run.out()).containsPattern("shutdown    \\d+ items left");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--pool 1 --capacity 1", "--crash-every 3 --capacity 1"})
  void aRunThatIsStuckEndsWithStatus1(String options) {
    CommandLineRun run = fullSpeed((options + " --quiet").split(" "));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("no thread can go on: ");
  }

  @Test
  void aRunWithNobodyLeftEndsWithStatus1() {
    CommandLineRun run = fullSpeed("--crash-every", "3", "--capacity", "64", "--quiet");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("2 finished, 47 in buffer, 1 in hands");
    assertThat(run.err()).contains("first C1: IllegalStateException: crashed with item 3 in hands");
  }

  @Test
  void endsByItselfWhenAllItemsAreUsedUp() throws IOException {
    CommandLineRun run = fullSpeed("--producers", "3", "--consumers", "2", "--json");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.json().get("finished").asInt()).isEqualTo(150);
    assertThat(run.json().get("made").asInt()).isEqualTo(150);
  }

  @Test
  void jsonIsOneObjectWithItsFieldsInOrder() throws IOException {
    CommandLineRun run = fullSpeed("--json");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.json().fieldNames())
        .toIterable()
        .containsExactly(
            "mechanism",
            "producers",
            "consumers",
            "capacity",
            "made",
            "finished",
            "inBuffer",
            "inHands",
            "lost",
            "duplicated",
            "outOfOrder",
            "elapsedSeconds",
            "throughputPerSecond",
            "meanOccupancy",
            "meanWaitInBufferSeconds",
            "producerBlockedShare",
            "consumerIdleShare",
            "wastedWakeUps",
            "violations",
            "endings",
            "results",
            "differences",
            "refused",
            "deadLetters",
            "restarts",
            "leftAtShutdown");
  }

  @Test
  void aRunThatIsCutOffKeepsCountOfEveryItem() throws IOException {
    JsonNode json =
        CommandLineRun.of(
                ("run --json --duration 300ms --producers 4 --consumers 1 --capacity 3"
                        + " --production-rate 100 --consumption-rate 20")
                    .split(" "))
            .json();
    assertThat(json.get("made").asLong())
        .isPositive()
        .isEqualTo(
            json.get("finished").asLong()
                + json.get("inBuffer").asLong()
                + json.get("inHands").asLong());
    assertThat(json.get("inBuffer").asInt()).isEqualTo(3);
    assertThat(json.get("elapsedSeconds").asDouble()).isGreaterThanOrEqualTo(0.3);
    assertThat(json.get("meanOccupancy").asDouble()).isBetween(0.0, 3.0);
    assertThat(json.get("producerBlockedShare").asDouble()).isBetween(0.1, 1.0);
    assertThat(json.get("consumerIdleShare").asDouble()).isBetween(0.0, 1.0);
    assertThat(json.get("throughputPerSecond").asDouble())
        .isCloseTo(
            json.get("finished").asLong() / json.get("elapsedSeconds").asDouble(), offset(1e-6));
  }

  @Test
  void whereNothingIsFinishedNoFigureIsMadeUp() throws IOException {
    JsonNode json = CommandLineRun.of("run --json --duration 1ms".split(" ")).json();
    assertThat(json.get("finished").asLong()).isZero();
    assertThat(json.get("meanWaitInBufferSeconds").isNull()).isTrue();
    assertThat(json.get("throughputPerSecond").isNumber()).isTrue();
  }

  @Test
  void quietPrintsTheSummaryOnly() {
    List<String> lines = fullSpeed("--quiet").out().lines().toList();
    assertThat(lines).hasSize(7);
    assertThat(lines.get(0)).isEqualTo("buffer      two-conditions, capacity 8");
    assertThat(lines.get(2)).isEqualTo("items       50 made, 50 finished, 0 in buffer, 0 in hands");
    assertThat(lines.get(6)).isEqualTo("invariants  held");
  }

  @Test
  void aReaderWhoLeavesEndsTheRun() {
    StringWriter err = new StringWriter();
    Output output = new Output(failing("Broken pipe"), err, Optional.empty());
    assertThat(
            BufferscopeCommand.execute(
                InputStream.nullInputStream(), output, "run", "--duration", "1h"))
        .isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aDiskThatFillsUpEndsTheRunWithASentence() {
    StringWriter err = new StringWriter();
    Output output = new Output(failing("No space left on device"), err, Optional.empty());
    assertThat(
            BufferscopeCommand.execute(
                InputStream.nullInputStream(), output, "run", "--duration", "1h"))
        .isEqualTo(74);
    assertThat(err.toString())
        .isEqualTo("bufferscope: the output cannot be written: No space left on device\n");
  }

  private static Writer failing(String reason) {
    return new Writer() {
      @Override
      public void write(char[] text, int from, int length) throws IOException {
        throw new IOException(reason);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void aViolationIsStatus1() {
    List<Event> events = SampleFrames.monitor(1, 1, 1);
    assertThat(report(SampleFrames.frame(0, events)).status()).isZero();
    events.add(new SlotsEvent.SlotWritten(0, 1, 0, new Item(1, 1)));
    assertThat(report(SampleFrames.frame(0, events))).isEqualTo(new CommandLineRun(1, "", ""));
  }

  @Test
  void aFailedThreadIsStatus1AndASentence() {
    assertThat(report(SampleFrames.frame(SampleFrames.SECOND, SampleFrames.everyState())))
        .isEqualTo(
            new CommandLineRun(
                1, "", "bufferscope run: 1 thread failed, first P4: out of ideas\n"));
  }

  @Test
  void aFailureOfTheProgramIsStatus1AndASentence() {
    assertThat(report(Optional.empty(), Optional.of(new AssertionError("no rule"))))
        .isEqualTo(
            new CommandLineRun(
                1, "", "bufferscope run: the run broke off: java.lang.AssertionError: no rule\n"));
  }

  private static CommandLineRun report(Frame last) {
    return report(Optional.of(last), Optional.empty());
  }

  private static CommandLineRun report(Optional<Frame> last, Optional<Throwable> failure) {
    StringWriter err = new StringWriter();
    Output output = new Output(Writer.nullWriter(), err, Optional.empty());
    Scenario scenario = Scenario.FIRST_STEPS;
    NamedScenario named = new NamedScenario("run", "", scenario, Tempo.REAL_TIME);
    RunReport report = new RunReport(output, named, ShownBuffer.of(scenario), false);
    int status = report.printFaults(last, failure);
    return new CommandLineRun(status, "", err.toString());
  }

  @Test
  void nothingThatIsNotOursControlsTheTerminal() {
    String mean = "\033]0;x\007\u009b2J\u202e\u2028\r\n";
    String shown = "\\u001b]0;x\\u0007\\u009b2J\\u202e\\u2028\\u000d\\u000a";
    assertThat(CommandLineRun.of(mean).err()).contains('"' + shown + '"').hasLineCount(1);
    assertThat(CommandLineRun.of("run", "--seed", mean).err()).contains(shown).hasLineCount(1);
    assertThat(CommandLineRun.of("run", "--scenario", mean + ".json").err())
        .contains(shown)
        .hasLineCount(1);
    assertThat(CommandLineRun.of("explore", mean).err()).contains(shown).hasLineCount(1);
    assertThat(report(Optional.empty(), Optional.of(new AssertionError(mean))).err())
        .contains(shown)
        .hasLineCount(1);
  }

  @Test
  void helpNamesEveryOption() {
    CommandLineRun help = CommandLineRun.of("run", "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("--mechanism", "--production-time", "--quiet", "Exit status");
  }

  @Test
  void versionIsPrinted() {
    assertThat(CommandLineRun.of("--version").out()).startsWith("bufferscope ");
  }
}
