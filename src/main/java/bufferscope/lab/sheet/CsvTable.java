package bufferscope.lab.sheet;

import bufferscope.lab.Experiment;
import bufferscope.lab.Factor;
import bufferscope.lab.Level;
import bufferscope.lab.Metric;
import bufferscope.lab.SweepPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All measurements as comma-separated values: a line of names, and a line for each point, with the
 * command that repeats the experiment at its end. Unknown values are empty.
 */
public final class CsvTable {
  private CsvTable() {}

  /** Returns the table of these points of the experiment. */
  public static String of(Experiment experiment, List<SweepPoint> points) {
    boolean live = experiment.runs().live();
    String command = '"' + RepeatingCommand.of(experiment).replace("\"", "\"\"") + '"';
    return Stream.concat(
            Stream.of(names(experiment.factors())),
            points.stream().map(point -> values(point, live, command)))
        .map(line -> String.join(",", line) + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> names(List<Factor> factors) {
    List<String> names = new ArrayList<>();
    factors.forEach(factor -> names.add(factor.setting().id()));
    names.addAll(List.of("seed", "replications", "failed", "live", "warm-up-seconds"));
    for (Metric metric : Metric.values()) {
      names.add(metric.id());
      names.add(metric.id() + "-half-width");
      names.add(metric.id() + "-theory");
    }
    names.add("command");
    return names;
  }

  private static List<String> values(SweepPoint point, boolean live, String command) {
    List<String> values = new ArrayList<>(point.levels().stream().map(Level::name).toList());
    values.add(String.valueOf(point.scenario().scenario().seed()));
    values.add(String.valueOf(point.replications()));
    values.add(String.valueOf(point.failed()));
    values.add(String.valueOf(live));
    values.add(String.valueOf(point.warmUpSeconds()));
    for (Metric metric : Metric.values()) {
      values.add(text(point.interval(metric).map(each -> each.mean())));
      values.add(text(point.interval(metric).flatMap(each -> each.knownHalfWidth())));
      values.add(text(point.theory(metric)));
    }
    values.add(command);
    return values;
  }

  private static String text(Optional<Double> value) {
    return value.map(String::valueOf).orElse("");
  }
}
