package bufferscope.benchmark;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.StepRate;
import bufferscope.explore.search.Outcome;
import bufferscope.explore.search.SearchOnCores;
import bufferscope.work.Mechanism;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prints the growth of the search, as a table for the benchmarks page, with the figures of SPIN
 * beside it if SPIN and a C compiler are installed; then the speed-up on all cores. The search has
 * been warmed up, and its time is processor time on one core. SPIN's verifier is compiled
 * beforehand, and its time is the processor time that it uses.
 */
public final class GrowthTable {
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 5;
  private static final int MOST_THREADS = 8;
  private static final int MOST_THREADS_FAIR = 16;

  /** Beyond that SPIN gives up; its states are then those that it came to. */
  private static final String SPIN_MEGABYTES = "2000";

  private static final Pattern STATES = Pattern.compile("(\\d+) states, stored");
  private static final Pattern SECONDS = Pattern.compile("user ([\\d.]+)");

  private GrowthTable() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      search(new Bounds(3, 3, 3, 4), Semantics.BARGING);
      search(new Bounds(3, 3, 3, 4), Semantics.FAIR);
    }
    System.out.println("| threads | items | barging | fair | SPIN | SPIN, merged by hand |");
    System.out.println("|---|---|---|---|---|---|");
    for (int each = 2; each <= 4; each++) {
      row(new Bounds(each, each, 3, 4));
    }
    for (int each = 4; each <= 10; each += 2) {
      row(new Bounds(each, each, 3, 2));
    }
    System.out.printf(
        "%nOn %d cores against one, wall-clock time, with a load of %.1f:%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    ratio(new Bounds(11, 11, 3, 2), Semantics.BARGING);
    ratio(new Bounds(7, 7, 3, 2), Semantics.FAIR);
  }

  /** Prints how much faster a search is on all cores, by turns with the same on one. */
  private static void ratio(Bounds bounds, Semantics semantics) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double one = seconds(() -> SearchOnCores.one(model(bounds, semantics)));
      double all = seconds(() -> SearchOnCores.all(model(bounds, semantics)));
      ratios.add(one / all);
    }
    System.out.printf(
        "%d+%d, %d items, %s: %s%n",
        bounds.producers(),
        bounds.consumers(),
        bounds.items(),
        semantics.fair() ? "fair" : "barging",
        ratios.stream().sorted().map("%.2f"::formatted).collect(Collectors.joining(", ")));
  }

  private static double seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private static Model model(Bounds bounds, Semantics semantics) {
    return Model.of(Mechanism.TWO_CONDITIONS, bounds, semantics);
  }

  /** Prints a row; with what grows faster only where it does not take too long. */
  private static void row(Bounds bounds) throws IOException, InterruptedException {
    boolean all = bounds.threads() <= MOST_THREADS;
    boolean fair = bounds.threads() <= MOST_THREADS_FAIR;
    System.out.printf(
        "| %d+%d | %d | %s | %s | %s | %s |%n",
        bounds.producers(),
        bounds.consumers(),
        bounds.items(),
        search(bounds, Semantics.BARGING),
        fair ? search(bounds, Semantics.FAIR) : "",
        all ? spin(bounds, "-DPLAIN") : "",
        all ? spin(bounds, "-DMERGED") : "");
  }

  private static String search(Bounds bounds, Semantics semantics) {
    long began = StepRate.processorNanos();
    Outcome outcome = SearchOnCores.one(model(bounds, semantics));
    double seconds = (StepRate.processorNanos() - began) / 1e9;
    String more = outcome instanceof Outcome.None ? "" : "more than ";
    return "%s%,d states, %.3f s".formatted(more, outcome.effort().states(), seconds);
  }

  private static String spin(Bounds bounds, String variant)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("spin");
    try (InputStream model = GrowthTable.class.getResourceAsStream("two-conditions.pml")) {
      Files.copy(Objects.requireNonNull(model), folder.resolve("model.pml"));
    }
    String defined =
        "%s -DPRODUCERS=%d -DCONSUMERS=%d -DCAPACITY=%d -DITEMS=%d"
            .formatted(
                variant, bounds.producers(), bounds.consumers(), bounds.capacity(), bounds.items());
    String printed =
        output(
            folder,
            "spin -a %s model.pml && cc -O2 -DSAFETY -DMEMLIM=%s -o pan pan.c && { time -p ./pan -m1000000; } 2>&1"
                .formatted(defined, SPIN_MEGABYTES));
    Matcher states = STATES.matcher(printed);
    Matcher seconds = SECONDS.matcher(printed);
    if (!states.find() || !seconds.find()) {
      return "-";
    }
    String more = printed.contains("reached -DMEMLIM bound") ? "more than " : "";
    return "%s%,d states, %s s".formatted(more, Long.parseLong(states.group(1)), seconds.group(1));
  }

  /** Returns the output of the command. */
  private static String output(Path folder, String command)
      throws IOException, InterruptedException {
    List<String> shell = List.of("bash", "-c", command);
    Process process =
        new ProcessBuilder(shell).directory(folder.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }
}
