package bufferscope.benchmark;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link BufferBenchmark} and prints each contender's throughput as a multiple of that of
 * {@code ArrayBlockingQueue}. Takes the options of JMH.
 */
public final class BufferRatios {
  private BufferRatios() {}

  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    Map<String, Map<String, Double>> cases = new TreeMap<>();
    var options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(args))
            .include(BufferBenchmark.class.getSimpleName())
            .build();
    for (RunResult result : new Runner(options).run()) {
      cases
          .computeIfAbsent(caseOf(result), key -> new TreeMap<>())
          .put(param(result, "contender"), result.getPrimaryResult().getScore());
    }
    System.out.println("\nthreads  capacity  ArrayBlockingQueue  untraced  traced");
    cases.forEach(
        (name, scores) -> {
          double jdk = scores.get("ArrayBlockingQueue");
          System.out.printf(
              "%s  %,12.0f items/s  %8.2f  %6.2f%n",
              name, 1000 * jdk, scores.get("untraced") / jdk, scores.get("traced") / jdk);
        });
  }

  private static String caseOf(RunResult result) {
    String threads = param(result, "threads");
    return "%7s  %8s".formatted(threads + "+" + threads, param(result, "capacity"));
  }

  private static String param(RunResult result, String name) {
    return result.getParams().getParam(name);
  }
}
