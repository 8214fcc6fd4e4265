package bufferscope;

import static bufferscope.testing.TestThreads.awaitUntil;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program in a JVM of its own: what the world outside of it sees. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class LauncherProcessTest {
  private static final String[] FAST = {
    "run", "--production-rate", "unlimited", "--consumption-rate", "unlimited"
  };

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
    List<String> command = new ArrayList<>();
    if (OS.LINUX.isCurrentOs()) {
      // A build in the background of a shell ignores SIGINT, which its children would inherit.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors().toFile());
    builder.environment().keySet().removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS"));
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static String[] fast(String... more) {
    List<String> args = new ArrayList<>(List.of(FAST));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private Path errors() {
    return folder.resolve("errors");
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
    assertThat(errors()).isEmptyFile();
  }

  @Test
  void aSearchThatUsesUpItsMemoryHasNoVerdict() throws IOException, InterruptedException {
    String[] large =
        "explore --lock fair --producers 4 --consumers 4 --capacity 3 --items 4 --json".split(" ");
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
    assertThat(Files.readAllLines(errors())).hasSize(1);
  }

  @Test
  void controlCStillPrintsTheSummary() throws IOException, InterruptedException {
    Process process = start(fast());
    BufferedReader out = process.inputReader();
    assertThat(out.readLine()).contains("made");
    signal("INT", process);
    assertThat(out.lines()).last().isEqualTo("invariants  held");
    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(errors()).isEmptyFile();
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
    assertThat(errors()).isEmptyFile();
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
    assertThat(Files.readAllLines(errors()))
        .allMatch(
            line ->
                line.matches(
                    "[\\d,]+ states, [\\d,]+ per second, depth [\\d,]+ of [\\d,]+ or more, [\\d,]+ of [\\d,]+ MB, [\\d,]+ waiting"));
  }

  @Test
  void withoutACompilerOwnCodeIsRefused() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("Mine.java"), "class Mine {}");
    List<String> noCompiler = List.of("--limit-modules", "java.desktop,java.sql,java.management");
    Process process = startJvm(noCompiler, "explore", "--source", file.toString());
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(Files.readAllLines(errors()))
        .containsExactly(
            file + " cannot be compiled: this Java runtime has no javac, which a JDK has");
  }

  @Test
  void aClosedPipeEndsItQuietly() throws IOException, InterruptedException {
    Process process = start(fast());
    process.inputReader().readLine();
    process.getInputStream().close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(errors()).isEmptyFile();
  }

  @Test
  @DisabledOnOs(OS.MAC)
  void withoutADisplayItRunsInTheTerminal() throws IOException, InterruptedException {
    Process process = start();
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor()).isZero();
    assertThat(lines).hasSizeGreaterThan(10).last().isEqualTo("invariants  held");
    assertThat(Files.readAllLines(errors()))
        .containsExactly(
            "bufferscope: there is no display for a window, so here is a short run in the"
                + " terminal");
  }
}
