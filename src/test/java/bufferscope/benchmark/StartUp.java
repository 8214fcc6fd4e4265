package bufferscope.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Measures the milliseconds from the start of a process to its first frame, by the clock and in
 * processor time of all its threads: of a bare JavaFX window, of the packaged program, of the
 * program with class data sharing, with the options of the installed program, and with the fast
 * compiler alone; by turns. JavaFX itself reports its frames, so the programs are the very ones
 * that people start. Needs {@code mvn package} before.
 */
public final class StartUp {
  private static final int ROUNDS = 9;
  private static final String FIRST_FRAME = "PULSE: 1 ";
  private static final String ARCHIVE = "target/start-up.jsa";

  private StartUp() {}

  /** A program, and how long it took each time. */
  private record Runner(String name, List<String> options, List<Start> starts) {
    Runner(String name, String... options) {
      this(name, List.of(options), new ArrayList<>());
    }

    long median(ToLongFunction<Start> figure) {
      return starts.stream().mapToLong(figure).sorted().toArray()[starts.size() / 2];
    }
  }

  private record Start(long millis, long processorMillis) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Runner bare =
        new Runner(
            "bare window",
            "-cp",
            System.getProperty("java.class.path"),
            BareWindow.class.getName());
    Runner ours = new Runner("bufferscope.jar", "-jar", "target/bufferscope.jar");
    Runner shared =
        new Runner(
            "the same with class data sharing",
            "-XX:SharedArchiveFile=" + ARCHIVE,
            "-jar",
            "target/bufferscope.jar");
    Runner installed =
        new Runner(
            "that with the installer's options",
            "-XX:SharedArchiveFile=" + ARCHIVE,
            "-XX:+UseSerialGC",
            "-Xms16m",
            "-XX:Tier4InvocationThreshold=150000",
            "-XX:Tier4MinInvocationThreshold=18000",
            "-XX:Tier4CompileThreshold=450000",
            "-XX:Tier4BackEdgeThreshold=1200000",
            "-jar",
            "target/bufferscope.jar");
    Runner quick =
        new Runner(
            "shared, with the fast compiler alone",
            "-XX:SharedArchiveFile=" + ARCHIVE,
            "-XX:TieredStopAtLevel=1",
            "-jar",
            "target/bufferscope.jar");
    start(List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-jar", "target/bufferscope.jar"));
    List<Runner> runners = List.of(bare, ours, shared, installed, quick);
    for (int round = 0; round < ROUNDS; round++) {
      for (Runner runner : runners) {
        runner.starts.add(start(runner.options));
      }
    }
    for (Runner runner : runners) {
      print(runner, "ms by the clock", Start::millis, bare);
      print(runner, "ms of processor time", Start::processorMillis, bare);
    }
  }

  private static void print(Runner runner, String unit, ToLongFunction<Start> figure, Runner bare) {
    long median = runner.median(figure);
    System.out.printf(
        "%-36s median %,6d %-20s ratio %.2f%n",
        runner.name, median, unit, median / (double) bare.median(figure));
  }

  private static Start start(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-Djavafx.pulseLogger=true", "-Djavafx.pulseLogger.threshold=0"));
    command.addAll(options);
    long began = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader output = process.inputReader()) {
      String line = output.readLine();
      while (line != null && !line.startsWith(FIRST_FRAME)) {
        line = output.readLine();
      }
      if (line == null) {
        throw new IOException("ended without a frame: " + String.join(" ", command));
      }
      return new Start(
          (System.nanoTime() - began) / 1_000_000,
          process.info().totalCpuDuration().orElseThrow().toMillis());
    } finally {
      process.destroy();
      process.waitFor();
    }
  }
}
