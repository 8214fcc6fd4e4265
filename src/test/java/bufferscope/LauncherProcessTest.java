package bufferscope;

import static bufferscope.testing.TestThreads.awaitUntil;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bufferscope.scenario.ScenarioFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program in a JVM of its own: what the world outside of it sees. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class LauncherProcessTest {
  private static final String[] FAST = {
    "run", "--production-rate", "unlimited", "--consumption-rate", "unlimited"
  };

  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final int CONTROL_C = 3;
  private static final int CONTROL_Z = 26;

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void leaveNoneBehind() {
    started.forEach(Process::destroyForcibly);
  }

  private Process start(String... args) throws IOException {
    return startJvm(List.of(), args);
  }

  private Process startJvm(List<String> options, String... args) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(options, args)).redirectError(errors().toFile());
    builder
        .environment()
        .keySet()
        .removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static List<String> command(List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    if (OS.LINUX.isCurrentOs()) {
      // A build in the background of a shell ignores SIGINT, which its children would inherit.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1"); // as in the JVM of the tests: it runs for seconds
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
    command.addAll(List.of(args));
    return command;
  }

  /** Runs the program with what a shell does with these words; returns its exit status. */
  private int redirected(String redirection, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" " + redirection, "sh"));
    command.addAll(command(List.of(), args));
    Process process = new ProcessBuilder(command).redirectError(errors().toFile()).start();
    started.add(process);
    return process.waitFor();
  }

  private static String[] fast(String... more) {
    List<String> args = new ArrayList<>(List.of(FAST));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private Path errors() {
    return folder.resolve("errors");
  }

  /** The sentences, but for the remark of a machine that is too busy to let the program run. */
  private List<String> said() throws IOException {
    try (Stream<String> lines = Files.lines(errors())) {
      return lines.filter(line -> !line.contains("the program stood still for")).toList();
    }
  }

  private static void signal(String name, Process process)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  @Test
  void jsonIsAllThatIsPrinted() throws IOException, InterruptedException {
    Process process = start(fast("--items", "100", "--producers", "2", "--json"));
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(new ObjectMapper().readTree(out).get("finished").asInt()).isEqualTo(200);
    assertThat(out.lines()).hasSize(1);
    assertThat(said()).isEmpty();
  }

  @Test
  void aSearchThatUsesUpItsMemoryHasNoVerdict() throws IOException, InterruptedException {
    String[] large =
        "explore --lock fair --producers 7 --consumers 7 --capacity 3 --items 4 --json".split(" ");
    Process process = startJvm(List.of("-Xmx32m", "-XX:+UseSerialGC"), large);
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(new ObjectMapper().readTree(out).get("message").asText())
        .isEqualTo("memory is used up");
  }

  @Test
  void badArgumentsAreStatus2() throws IOException, InterruptedException {
    Process process = start("run", "--capacity", "0");
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    assertThat(said()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explore --mechanism one-condition-signal --producers 1 --consumers 2 --capacity 1",
        "map --items 1",
        "run --virtual-time --duration 20s --production-rate 100 --consumption-rate 100",
        "mechanisms"
      })
  void digitsAndCommasAreThoseOfTheTexts(String command) throws IOException, InterruptedException {
    String usual = output(List.of("-Duser.language=en", "-Duser.country=US"), command);
    assertThat(output(List.of("-Duser.language=ar", "-Duser.country=EG"), command))
        .isEqualTo(usual);
  }

  /** Returns the output, without the durations. */
  private String output(List<String> options, String command)
      throws IOException, InterruptedException {
    Process process = startJvm(options, command.split(" "));
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return (out + Files.readString(errors())).replaceAll("[\\d\\p{Nd},.\u066c]+ ms", "x ms");
  }

  @Test
  void controlCStillPrintsTheSummary() throws IOException, InterruptedException {
    Process process = start(fast());
    BufferedReader out = process.inputReader();
    assertThat(out.readLine()).contains("made");
    signal("INT", process);
    assertThat(out.lines()).last().isEqualTo("invariants  held");
    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(said()).isEmpty();
  }

  /** Three seconds of a run take more than four when the process is stopped for one and a half. */
  @Test
  void timeInWhichTheProcessIsStoppedIsNoTimeOfTheRun() throws IOException, InterruptedException {
    long stopped = TimeUnit.MILLISECONDS.toNanos(1500);
    Process process =
        start("run", "--production-rate", "20", "--consumption-rate", "20", "--duration", "3s");
    BufferedReader out = process.inputReader();
    assertThat(out.readLine()).contains("made");
    signal("STOP", process);
    long from = System.nanoTime();
    awaitUntil(() -> System.nanoTime() - from >= stopped);
    signal("CONT", process);

    assertThat(out.lines()).last().isEqualTo("invariants  held");
    assertThat(process.waitFor()).isZero();
    // About a second of the run was over before, so about two were still to come.
    assertThat(System.nanoTime() - from).isGreaterThan(stopped + TimeUnit.SECONDS.toNanos(1));
    assertThat(Files.readString(errors()))
        .contains("the program stood still for 1.")
        .contains("which is left out");
  }

  @Test
  void controlCStillPrintsTheSummaryOfAComputedRun() throws IOException, InterruptedException {
    Process process = start("run", "--virtual-time", "--duration", "10000h");
    BufferedReader out = process.inputReader();
    assertThat(out.readLine()).contains("made");
    signal("INT", process);
    assertThat(out.lines()).last().isEqualTo("invariants  held");
    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(said()).isEmpty();
  }

  @Test
  void controlCEndsASearchWithoutAVerdict() throws IOException, InterruptedException {
    String[] endless = {"--producers", "6", "--consumers", "6", "--capacity", "6", "--items", "9"};
    List<String> args = new ArrayList<>(List.of("explore", "--lock", "fair", "--json"));
    args.addAll(List.of("--max-states", "100000000"));
    args.addAll(List.of(endless));
    Process process = start(args.toArray(String[]::new));
    awaitUntil(() -> Files.size(errors()) > 0); // the first report of progress
    signal("INT", process);
    JsonNode json = new ObjectMapper().readTree(process.getInputStream().readAllBytes());
    assertThat(json.get("verdict").asText()).isEqualTo("bounded");
    assertThat(json.get("message").asText()).isEqualTo("the search was stopped");
    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(said())
        .allMatch(
            line ->
                line.matches(
                    "[\\d,]+ states, [\\d,]+ per second, depth [\\d,]+ of [\\d,]+ or more, [\\d,]+ of [\\d,]+ MB, [\\d,]+ waiting"));
  }

  @Test
  void withoutACompilerOwnCodeIsRefused() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("Mine.java"), "class Mine {}");
    List<String> noCompiler = List.of("--limit-modules", "java.desktop,java.sql,java.management");
    Process process = startJvm(noCompiler, "explore", file.toString());
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said())
        .containsExactly(
            file + " cannot be compiled: this Java runtime has no javac, which a JDK has");
  }

  @Test
  @EnabledOnOs(OS.LINUX) // elsewhere, script has other options
  void controlZGivesTheTerminalBackAndFgDrawsAnew() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(SCRIPT), "there is no script(1), which makes a terminal");
    String run = String.join(" ", command(List.of(), "run", "--duration", "1h"));
    ProcessBuilder builder =
        new ProcessBuilder(SCRIPT.toString(), "-qec", "exec " + run, "/dev/null");
    builder.environment().putAll(Map.of("TERM", "xterm", "COLUMNS", "80", "LINES", "24"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process terminal = builder.redirectErrorStream(true).start();
    started.add(terminal);
    StringBuilder seen = new StringBuilder();
    awaitUntil(() -> shows(terminal, seen, "\033[?25l"));
    type(terminal, CONTROL_Z);
    awaitUntil(() -> shows(terminal, seen, "\033[?7h\033[?25h"));
    seen.setLength(0);
    awaitUntil(
        () -> {
          signal("CONT", terminal); // script stops with what runs in it, and lets that go on
          return shows(terminal, seen, "\033[?25l") && shows(terminal, seen, "Slots");
        });
    type(terminal, CONTROL_C);
    awaitUntil(() -> shows(terminal, seen, "invariants  held"));
  }

  private static boolean shows(Process terminal, StringBuilder seen, String what)
      throws IOException {
    InputStream out = terminal.getInputStream();
    seen.append(new String(out.readNBytes(out.available()), UTF_8));
    return seen.indexOf(what) >= 0;
  }

  private static void type(Process terminal, int key) throws IOException {
    terminal.getOutputStream().write(key);
    terminal.getOutputStream().flush();
  }

  @Test
  void aClosedPipeEndsItQuietly() throws IOException, InterruptedException {
    Process process = start(fast());
    process.inputReader().readLine();
    process.getInputStream().close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(said()).isEmpty();
  }

  static Stream<String> printing() {
    return Stream.of(
        "run --duration 1h",
        "run --duration 10ms --quiet",
        "run --items 1 --json --production-rate unlimited",
        "run --virtual-time --items 3",
        "mechanisms",
        "scenarios --schema",
        "explore --items 1",
        "explore --mechanism no-lock",
        "map --items 1",
        "--help",
        "--version");
  }

  @ParameterizedTest
  @MethodSource("printing")
  @EnabledIf("hasFullDevice")
  void outputThatCannotBeWrittenIsStatus74(String args) throws IOException, InterruptedException {
    assertThat(redirected("> /dev/full", args.split(" "))).isEqualTo(74);
    assertThat(said())
        .containsExactly("bufferscope: the output cannot be written: No space left on device");
  }

  static boolean hasFullDevice() {
    return Files.isWritable(Path.of("/dev/full"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mechanisms", "run --duration 1h", "explore --items 1"})
  void closedOutputIsStatus74(String args) throws IOException, InterruptedException {
    assertThat(redirected(">&-", args.split(" "))).isEqualTo(74);
    assertThat(said())
        .containsExactly("bufferscope: the output cannot be written: Bad file descriptor");
  }

  @Test
  @EnabledIf("hasFullDevice")
  void controlCDoesNotHideThatOutputIsLost() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" > /dev/full", "sh"));
    command.addAll(command(List.of(), fast("--input", "-", "--quiet")));
    Process process = new ProcessBuilder(command).redirectError(errors().toFile()).start();
    started.add(process);
    process.outputWriter().append('\n').flush();
    awaitUntil(() -> Files.size(errors()) > 0); // the sentence on the empty line
    signal("INT", process);
    assertThat(process.waitFor()).isEqualTo(74);
    assertThat(said())
        .containsExactly(
            "bufferscope run: line 1 of the input is skipped: it is empty",
            "bufferscope: the output cannot be written: No space left on device");
  }

  @Test
  void closedInputIsASentence() throws IOException, InterruptedException {
    assertThat(redirected("<&- > /dev/null", fast("--input", "-"))).isEqualTo(74);
    assertThat(said())
        .singleElement()
        .asString()
        .startsWith("bufferscope run: the input cannot be read: ");
  }

  @Test
  void inputWithoutLineEndsTakesLittleMemory() throws IOException, InterruptedException {
    assertThat(redirected("< /dev/zero > /dev/null", fast("--input", "-"))).isEqualTo(1);
    assertThat(said())
        .containsExactly(
            "bufferscope run: line 1 of the input is skipped: it has no end, so the input is not"
                + " read any further");
  }

  @Test
  @DisabledOnOs(OS.MAC)
  void withoutADisplayItRunsInTheTerminal() throws IOException, InterruptedException {
    Process process = start();
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor()).isZero();
    assertThat(lines).hasSizeGreaterThan(10).last().isEqualTo("invariants  held");
    assertThat(said())
        .containsExactly(
            "bufferscope: there is no display for a window, so here is a short run in the"
                + " terminal");
  }

  @Test
  @DisabledOnOs(OS.MAC)
  void aScenarioFileAloneIsOpenedWithoutADisplayToo() throws IOException, InterruptedException {
    Path file = folder.resolve("mine" + ScenarioFile.ENDING);
    Files.writeString(file, "{\"format\": \"x\"}");
    Process process = start(file.toString());
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said()).first().asString().contains("there is no display for a window");
    assertThat(said()).last().asString().contains("mine.bufferscope, line 1: ");
  }
}
