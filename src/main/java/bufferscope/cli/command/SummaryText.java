package bufferscope.cli.command;

import bufferscope.cli.terminal.Figures;
import bufferscope.lab.ExponentialModel;
import bufferscope.lab.Metric;
import bufferscope.measure.RunSummary;
import bufferscope.measure.RunSummary.ComputedResult;
import bufferscope.measure.RunSummary.Difference;
import bufferscope.measure.RunVerdict;
import bufferscope.measure.Violation;
import bufferscope.work.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A summary in a few aligned lines. */
final class SummaryText {
  /** The number of items of a kind that are named. */
  private static final int MAX_NUMBERS = 20;

  private SummaryText() {}

  /** Returns the lines; {@code verdict} has the violations with their causes. */
  static List<String> lines(RunSummary s, RunVerdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(line("buffer", s.mechanism() + ", " + Figures.capacity(s.capacity())));
    lines.add(
        line(
            "threads",
            "%s blocked %s of the time, %s idle %s"
                .formatted(
                    Figures.count(s.producers(), "producer"),
                    Figures.percent(s.producerBlockedShare()),
                    Figures.count(s.consumers(), "consumer"),
                    Figures.percent(s.consumerIdleShare()))));
    lines.add(
        line(
            "items",
            "%s made, %s finished, %s in buffer, %s in hands"
                .formatted(
                    Figures.count(s.made()),
                    Figures.count(s.finished()),
                    Figures.count(s.inBuffer()),
                    Figures.count(s.inHands()))));
    lines.add(
        line(
            "throughput",
            "%s items/s over %s s"
                .formatted(
                    Figures.decimal(s.throughputPerSecond()),
                    Figures.decimal(s.elapsedSeconds()))));
    lines.add(line("occupancy", Figures.decimal(s.meanOccupancy()) + " items on average"));
    lines.add(line("wait", wait(s.meanWaitInBufferSeconds())));
    if (s.wastedWakeUps() > 0) {
      lines.add(
          line("wake-ups", Figures.count(s.wastedWakeUps()) + " wasted: the thread waited again"));
    }
    if (!s.results().isEmpty()) {
      lines.add(line("results", results(s.results())));
    }
    addDifferences(lines, s);
    addSafeguards(lines, s);
    addEndings(lines, s);
    lines.add(line("invariants", verdict.holds() ? "held" : violated(s, verdict.count())));
    verdict.first().stream()
        .map(Violation::sentence)
        .map(SummaryText::continued)
        .forEach(lines::add);
    return lines;
  }

  private static String wait(@Nullable Double meanSeconds) {
    return meanSeconds == null
        ? "no item was seen to leave the buffer"
        : Figures.time(meanSeconds * 1e9) + " in the buffer on average";
  }

  /** Returns the line about queueing theory, if there is a formula for the scenario. */
  static Optional<String> theory(Scenario scenario) {
    return ExponentialModel.of(scenario).map(SummaryText::theory);
  }

  private static String theory(ExponentialModel model) {
    return line(
        "theory",
        "%s items/s, %s items and %s in the buffer on average, blocked %s, idle %s"
            .formatted(
                Figures.decimal(value(model, Metric.THROUGHPUT)),
                Figures.decimal(value(model, Metric.OCCUPANCY)),
                Figures.time(value(model, Metric.WAIT) * 1e9),
                Figures.percent(value(model, Metric.BLOCKED)),
                Figures.percent(value(model, Metric.IDLE))));
  }

  private static double value(ExponentialModel model, Metric metric) {
    return model.of(metric).orElseThrow();
  }

  private static void addSafeguards(List<String> lines, RunSummary s) {
    if (!s.refused().isEmpty()) {
      String reasons =
          s.refused().entrySet().stream()
              .map(entry -> Figures.count(entry.getValue()) + " " + entry.getKey())
              .collect(Collectors.joining(", "));
      lines.add(line("refused", reasons));
    }
    if (s.deadLetters() > 0) {
      lines.add(line("put aside", Figures.count(s.deadLetters(), "dead letter")));
    }
    if (s.restarts() > 0) {
      lines.add(line("restarts", Figures.count(s.restarts())));
    }
    if (s.leftAtShutdown() != null) {
      lines.add(line("shutdown", Figures.count(s.leftAtShutdown(), "item") + " left"));
    }
  }

  /** Adds the reasons why threads ended, unless all of them finished their work or were stopped. */
  private static void addEndings(List<String> lines, RunSummary s) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    s.endings()
        .forEach((name, why) -> names.computeIfAbsent(why, w -> new ArrayList<>()).add(name));
    if (!Set.of("done", "interrupted").containsAll(names.keySet())) {
      lines.add(
          line(
              "ended",
              names.entrySet().stream()
                  .map(entry -> String.join(", ", entry.getValue()) + " " + entry.getKey())
                  .collect(Collectors.joining("; "))));
    }
  }

  private static String results(List<ComputedResult> results) {
    return results.stream()
        .map(result -> "(%d, %d)".formatted(result.value(), result.result()))
        .collect(Collectors.joining(" "));
  }

  private static void addDifferences(List<String> lines, RunSummary s) {
    Map<String, List<String>> items = new LinkedHashMap<>();
    for (Difference difference : s.differences()) {
      items
          .computeIfAbsent(difference.mark(), mark -> new ArrayList<>())
          .add(String.valueOf(difference.item()));
    }
    items.forEach((mark, numbers) -> lines.add(line(mark, "items " + firstOf(numbers))));
  }

  private static String firstOf(List<String> numbers) {
    int more = numbers.size() - MAX_NUMBERS;
    return more <= 0
        ? String.join(", ", numbers)
        : String.join(", ", numbers.subList(0, MAX_NUMBERS)) + " and %,d more".formatted(more);
  }

  private static String violated(RunSummary s, long violations) {
    return "%s: %s lost, %s duplicated, %s out of order"
        .formatted(
            Figures.count(violations, "violation"),
            Figures.count(s.lost()),
            Figures.count(s.duplicated()),
            Figures.count(s.outOfOrder()));
  }

  private static String continued(String text) {
    return line("", text);
  }

  private static String line(String what, String text) {
    return "%-12s%s".formatted(what, text);
  }
}
