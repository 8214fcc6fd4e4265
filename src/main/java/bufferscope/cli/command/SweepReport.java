package bufferscope.cli.command;

import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.Factor;
import bufferscope.lab.Level;
import bufferscope.lab.Metric;
import bufferscope.lab.SweepPoint;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The output format of a sweep. */
sealed interface SweepReport {

  void begin(PrintWriter out);

  void add(SweepPoint point, PrintWriter out);

  void end(PrintWriter out);

  /** Aligned columns. A mean has as many decimals as its interval justifies. */
  record Table(List<Factor> factors, List<Metric> columns) implements SweepReport {
    private static final int WIDTH = 15;
    private static final int THEORY_WIDTH = 7;

    @Override
    public void begin(PrintWriter out) {
      StringBuilder line = new StringBuilder();
      factors.forEach(factor -> line.append(cell(factor.setting().id(), width(factor))));
      for (Metric metric : columns) {
        line.append(cell(metric.id(), WIDTH)).append(cell("theory", THEORY_WIDTH));
      }
      out.println(line.toString().stripTrailing());
    }

    @Override
    public void add(SweepPoint point, PrintWriter out) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < factors.size(); i++) {
        line.append(cell(point.levels().get(i).name(), width(factors.get(i))));
      }
      for (Metric metric : columns) {
        ConfidenceInterval interval = point.intervals().get(metric);
        line.append(cell(interval == null ? "-" : interval.text(), WIDTH));
        line.append(cell(point.theoryText(metric), THEORY_WIDTH));
      }
      if (point.failed() > 0) {
        line.append("%d of %d runs went wrong".formatted(point.failed(), point.replications()));
      }
      out.println(line.toString().stripTrailing());
    }

    @Override
    public void end(PrintWriter out) {}

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
  record Csv(List<String> factors) implements SweepReport {
    @Override
    public void begin(PrintWriter out) {
      List<String> names = new ArrayList<>(factors);
      names.addAll(List.of("seed", "replications", "failed", "warm-up-seconds"));
      for (Metric metric : Metric.values()) {
        names.add(metric.id());
        names.add(metric.id() + "-half-width");
        names.add(metric.id() + "-theory");
      }
      out.println(String.join(",", names));
    }

    @Override
    public void add(SweepPoint point, PrintWriter out) {
      List<String> values =
          point.levels().stream().map(Level::name).collect(Collectors.toCollection(ArrayList::new));
      values.add(String.valueOf(point.scenario().scenario().seed()));
      values.add(String.valueOf(point.replications()));
      values.add(String.valueOf(point.failed()));
      values.add(String.valueOf(point.warmUpSeconds()));
      for (Metric metric : Metric.values()) {
        Optional<ConfidenceInterval> interval = Optional.ofNullable(point.intervals().get(metric));
        values.add(interval.map(each -> String.valueOf(each.mean())).orElse(""));
        values.add(interval.map(each -> String.valueOf(each.halfWidth())).orElse(""));
        values.add(point.theory(metric).map(String::valueOf).orElse(""));
      }
      out.println(String.join(",", values));
    }

    @Override
    public void end(PrintWriter out) {}
  }

  /** One array with an object for each point. */
  final class Json implements SweepReport {
    private final List<String> factors;
    private final ObjectMapper mapper = new ObjectMapper();
    private boolean first = true;

    Json(List<String> factors) {
      this.factors = factors;
    }

    /** A point in JSON. */
    record Entry(
        Map<String, String> levels,
        long seed,
        int replications,
        int failed,
        double warmUpSeconds,
        Map<String, Estimate> metrics) {}

    /** A metric in JSON; an unknown value is null. */
    record Estimate(
        String unit, @Nullable Double mean, @Nullable Double halfWidth, @Nullable Double theory) {}

    @Override
    public void begin(PrintWriter out) {
      out.print("[");
    }

    @Override
    public void add(SweepPoint point, PrintWriter out) {
      out.print(first ? "" : ",");
      first = false;
      out.println();
      try {
        out.print(mapper.writeValueAsString(entry(point)));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a point is made of numbers and texts only", e);
      }
    }

    @Override
    public void end(PrintWriter out) {
      out.println();
      out.println("]");
    }

    private Entry entry(SweepPoint point) {
      Map<String, String> levels = new LinkedHashMap<>();
      for (int i = 0; i < factors.size(); i++) {
        levels.put(factors.get(i), point.levels().get(i).name());
      }
      Map<String, Estimate> metrics = new LinkedHashMap<>();
      for (Metric metric : Metric.values()) {
        ConfidenceInterval interval = point.intervals().get(metric);
        metrics.put(
            metric.id(),
            new Estimate(
                metric.unit(),
                interval == null ? null : interval.mean(),
                interval == null ? null : interval.halfWidth(),
                point.theory(metric).orElse(null)));
      }
      return new Entry(
          levels,
          point.scenario().scenario().seed(),
          point.replications(),
          point.failed(),
          point.warmUpSeconds(),
          metrics);
    }
  }
}
