package bufferscope.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the milliseconds from the start of a process to its first frame: of a bare JavaFX
 * window, of the packaged program, of the program with class data sharing, and of the program with
 * the fast compiler alone; by turns. JavaFX itself reports its frames, so the programs are the very
 * ones that people start. Needs {@code mvn package} before.
 */
public final class StartUp {
  private static final int ROUNDS = 9;
  private static final String FIRST_FRAME = "PULSE: 1 ";
  private static final String ARCHIVE = "target/start-up.jsa";

  private StartUp() {}

  /** A program, and how long it took each time. */
  private record Runner(String name, List<String> options, List<Long> millis) {
    Runner(String name, String... options) {
      this(name, List.of(options), new ArrayList<>());
    }

    long median() {
      return millis.stream().sorted().toList().get(millis.size() / 2);
    }
  }

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
    Runner quick =
        new Runner(
            "that with the fast compiler alone",
            "-XX:SharedArchiveFile=" + ARCHIVE,
            "-XX:TieredStopAtLevel=1",
            "-jar",
            "target/bufferscope.jar");
    millisToFirstFrame(
        List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-jar", "target/bufferscope.jar"));
    List<Runner> runners = List.of(bare, ours, shared, quick);
    for (int round = 0; round < ROUNDS; round++) {
      for (Runner runner : runners) {
        runner.millis.add(millisToFirstFrame(runner.options));
      }
    }
    for (Runner runner : runners) {
      System.out.printf(
          "%-33s median %,5d ms  ratio %.2f  %s%n",
          runner.name, runner.median(), runner.median() / (double) bare.median(), runner.millis);
    }
  }

  private static long millisToFirstFrame(List<String> options)
      throws IOException, InterruptedException {
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
      return (System.nanoTime() - began) / 1_000_000;
    } finally {
      process.destroy();
      process.waitFor();
    }
  }
}
