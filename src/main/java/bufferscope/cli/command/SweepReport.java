package bufferscope.cli.command;

import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.Experiment;
import bufferscope.lab.Factor;
import bufferscope.lab.Level;
import bufferscope.lab.Metric;
import bufferscope.lab.OccupancyHistogram;
import bufferscope.lab.SweepPoint;
import bufferscope.lab.sheet.CsvTable;
import bufferscope.lab.sheet.RepeatingCommand;
import bufferscope.lab.sheet.Sheet;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
      List<List<String>> rows =
          Stream.concat(Stream.of(heads()), points.stream().map(this::cells)).toList();
      Stream<String> first = live ? Stream.of(LIVE) : Stream.empty();
      Stream<String> troubles = Sheet.troubles(points).stream().map(WRONG::concat);
      List<Integer> widths =
          IntStream.range(0, heads().size()).mapToObj(column -> width(column, rows)).toList();
      return Stream.of(first, rows.stream().map(row -> line(row, widths)), troubles)
          .flatMap(lines -> lines)
          .map(line -> line.stripTrailing() + System.lineSeparator())
          .collect(Collectors.joining());
    }

    private List<String> heads() {
      List<String> heads = new ArrayList<>();
      factors.forEach(factor -> heads.add(factor.setting().id()));
      columns.forEach(metric -> heads.addAll(List.of(metric.id(), "theory")));
      return heads;
    }

    private List<String> cells(SweepPoint point) {
      List<String> cells = new ArrayList<>(point.levels().stream().map(Level::name).toList());
      for (Metric metric : columns) {
        cells.add(point.interval(metric).map(ConfidenceInterval::text).orElse("-"));
        cells.add(point.theoryText(metric));
      }
      if (point.failed() > 0) {
        cells.add("%d of %d runs went wrong".formatted(point.failed(), point.replications()));
      }
      return cells;
    }

    private static String line(List<String> row, List<Integer> widths) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        int width = i < widths.size() ? widths.get(i) : cell.length(); // a note has no column
        line.append(cell).append(" ".repeat(width - cell.length())).append("  ");
      }
      return line.toString();
    }

    /** Returns the width of a column: as wide as its longest cell, and figures have usual ones. */
    private int width(int column, List<List<String>> rows) {
      boolean isFigure = column >= factors.size();
      int usual = !isFigure ? 0 : (column - factors.size()) % 2 == 0 ? WIDTH : THEORY_WIDTH;
      return rows.stream().mapToInt(row -> row.get(column).length()).reduce(usual, Math::max);
    }
  }

  /** A line of names, and a line of numbers for each point. */
  record CsvReport(Experiment experiment) implements SweepReport {
    @Override
    public String of(List<SweepPoint> points) {
      return CsvTable.of(experiment, points);
    }
  }

  /** One array with an object for each point. */
  record Json(Experiment experiment) implements SweepReport {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A point in JSON. */
    record PointEntry(
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

    private PointEntry entry(SweepPoint point) {
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
      return new PointEntry(
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
