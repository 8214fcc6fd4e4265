package bufferscope.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Measures the milliseconds from the start of a process to its first frame, which is that of an
 * empty window, and to the first frame with its views (without charts and counts, which come in the
 * next ones); by the clock and in processor time of all its threads: of a bare JavaFX window, of
 * the packaged program, of the program with class data sharing, with the options of the installed
 * program, and with the fast compiler alone; by turns. JavaFX itself reports its frames, so the
 * programs are the very ones that people start. Needs {@code mvn package} before.
 */
public final class StartUp {
  private static final int ROUNDS = 9;
  private static final String FIRST_FRAME = "PULSE: 1 ";
  private static final String NODES = "\tNodes rendered: ";

  /** An empty window draws one node, and the views some 250. */
  private static final int NODES_OF_VIEWS = 100;

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

  private record Frame(long millis, long processorMillis) {}

  /** The frames are the same where there are no views. */
  private record Start(Frame window, Frame views) {}

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
    start(List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-jar", "target/bufferscope.jar"), true);
    List<Runner> runners = List.of(bare, ours, shared, installed, quick);
    for (int round = 0; round < ROUNDS; round++) {
      for (Runner runner : runners) {
        runner.starts.add(start(runner.options, !runner.equals(bare)));
      }
    }
    for (Runner runner : runners) {
      printFrame(runner, "window there", Start::window, bare);
      printFrame(runner, "views there", Start::views, bare);
    }
  }

  private static void printFrame(
      Runner runner, String frame, Function<Start, Frame> of, Runner bare) {
    print(runner, frame + ", ms by the clock", start -> of.apply(start).millis, bare);
    print(runner, frame + ", ms of processor time", start -> of.apply(start).processorMillis, bare);
  }

  private static void print(Runner runner, String unit, ToLongFunction<Start> figure, Runner bare) {
    long median = runner.median(figure);
    System.out.printf(
        "%-36s median %,6d %-36s ratio %.2f%n",
        runner.name, median, unit, median / (double) bare.median(figure));
  }

  private static Start start(List<String> options, boolean hasViews)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-Djavafx.pulseLogger=true", "-Djavafx.pulseLogger.threshold=0"));
    command.addAll(options);
    long began = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader output = process.inputReader()) {
      Frame window = await(line -> line.startsWith(FIRST_FRAME), output, began, process);
      Frame views = hasViews ? await(StartUp::isOfViews, output, began, process) : window;
      return new Start(window, views);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static boolean isOfViews(String line) {
    return line.startsWith(NODES)
        && Integer.parseInt(line.substring(NODES.length())) >= NODES_OF_VIEWS;
  }

  private static Frame await(
      Predicate<String> frame, BufferedReader output, long began, Process process)
      throws IOException {
    String line = output.readLine();
    while (line != null && !frame.test(line)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("ended without the frame: " + process.info().commandLine().orElse(""));
    }
    return new Frame(
        (System.nanoTime() - began) / 1_000_000,
        process.info().totalCpuDuration().orElseThrow().toMillis());
  }
}
