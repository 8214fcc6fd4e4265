package bufferscope.cli.command;

import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.Experiment;
import bufferscope.lab.Factor;
import bufferscope.lab.Metric;
import bufferscope.lab.OccupancyHistogram;
import bufferscope.lab.SweepPoint;
import bufferscope.lab.sheet.CsvTable;
import bufferscope.lab.sheet.RepeatingCommand;
import bufferscope.lab.sheet.Sheet;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The output format of a sweep. */
sealed interface SweepReport {

  /** Returns the output for these points, with a line end. */
  String of(List<SweepPoint> points);

  /** Aligned columns. A mean has as many decimals as its interval justifies. */
  record Table(List<Factor> factors, List<Metric> columns, boolean live) implements SweepReport {
    private static final int WIDTH = 15;
    private static final int THEORY_WIDTH = 7;
    private static final String LIVE = "measured live: on real threads, in real time";
    private static final String WRONG = "went wrong: ";

    @Override
    public String of(List<SweepPoint> points) {
      Stream<String> heads = live ? Stream.of(LIVE, head()) : Stream.of(head());
      Stream<String> troubles = Sheet.troubles(points).stream().map(WRONG::concat);
      return Stream.of(heads, points.stream().map(this::line), troubles)
          .flatMap(lines -> lines)
          .map(line -> line.stripTrailing() + System.lineSeparator())
          .collect(Collectors.joining());
    }

    private String head() {
      StringBuilder line = new StringBuilder();
      factors.forEach(factor -> line.append(cell(factor.setting().id(), width(factor))));
      for (Metric metric : columns) {
        line.append(cell(metric.id(), WIDTH)).append(cell("theory", THEORY_WIDTH));
      }
      return line.toString();
    }

    private String line(SweepPoint point) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < factors.size(); i++) {
        line.append(cell(point.levels().get(i).name(), width(factors.get(i))));
      }
      for (Metric metric : columns) {
        line.append(cell(point.interval(metric).map(ConfidenceInterval::text).orElse("-"), WIDTH));
        line.append(cell(point.theoryText(metric), THEORY_WIDTH));
      }
      if (point.failed() > 0) {
        line.append("%d of %d runs went wrong".formatted(point.failed(), point.replications()));
      }
      return line.toString();
    }

    private static int width(Factor factor) {
      return factor.levels().stream()
          .mapToInt(level -> level.name().length())
          .reduce(factor.setting().id().length(), Math::max);
    }

    private static String cell(String text, int width) {
      return text + " ".repeat(Math.max(0, width - text.length())) + "  ";
    }
  }

  /** A line of names, and a line of numbers for each point. */
  record Csv(Experiment experiment) implements SweepReport {
    @Override
    public String of(List<SweepPoint> points) {
      return CsvTable.of(experiment, points);
    }
  }

  /** One array with an object for each point. */
  record Json(Experiment experiment) implements SweepReport {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A point in JSON. */
    record Entry(
        Map<String, String> levels,
        long seed,
        int replications,
        int failed,
        @Nullable String trouble,
        double warmUpSeconds,
        boolean live,
        Map<String, Estimate> metrics,
        OccupancyHistogram stored,
        String command) {}

    /** A metric in JSON; an unknown value is null. */
    record Estimate(
        String unit, @Nullable Double mean, @Nullable Double halfWidth, @Nullable Double theory) {}

    @Override
    public String of(List<SweepPoint> points) {
      return points.stream().map(this::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private String json(SweepPoint point) {
      try {
        return MAPPER.writeValueAsString(entry(point));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a point is made of numbers and texts only", e);
      }
    }

    private Entry entry(SweepPoint point) {
      Map<String, String> levels = new LinkedHashMap<>();
      List<Factor> factors = experiment.factors();
      for (int i = 0; i < factors.size(); i++) {
        levels.put(factors.get(i).setting().id(), point.levels().get(i).name());
      }
      Map<String, Estimate> metrics = new LinkedHashMap<>();
      for (Metric metric : Metric.values()) {
        metrics.put(
            metric.id(),
            new Estimate(
                metric.unit(),
                point.interval(metric).map(ConfidenceInterval::mean).orElse(null),
                point.interval(metric).flatMap(ConfidenceInterval::knownHalfWidth).orElse(null),
                point.theory(metric).orElse(null)));
      }
      return new Entry(
          levels,
          point.scenario().scenario().seed(),
          point.replications(),
          point.failed(),
          point.trouble().isEmpty() ? null : point.trouble(),
          point.warmUpSeconds(),
          experiment.runs().live(),
          metrics,
          point.histogram(),
          RepeatingCommand.of(experiment));
    }
  }
}
