package bufferscope.ui.laboratory;

import bufferscope.lab.BottleneckLaw;
import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.Distance;
import bufferscope.lab.Experiment;
import bufferscope.lab.Factor;
import bufferscope.lab.Intervals;
import bufferscope.lab.Level;
import bufferscope.lab.Metric;
import bufferscope.lab.OccupancyHistogram;
import bufferscope.lab.SweepPoint;
import bufferscope.lab.chart.Curve;
import bufferscope.lab.chart.Dot;
import bufferscope.lab.chart.Plot;
import bufferscope.lab.chart.Plot.Form;
import bufferscope.lab.chart.Plot.LegendWords;
import bufferscope.scenario.NamedScenario;
import bufferscope.ui.text.Texts;
import bufferscope.work.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An experiment with its measurements so far.
 *
 * @param measured the results by the index of the point
 */
record Findings(Experiment experiment, Map<Integer, SweepPoint> measured) {
  /** The items per second up to which a curve can be drawn if no side has a rate. */
  private static final double MOST_DRAWN = 1e4;

  /** Returns true if there is something that the user would miss. */
  boolean isBegun() {
    return !measured.isEmpty()
        || !experiment.prediction().isEmpty()
        || !experiment.notes().isEmpty();
  }

  /** Returns the number of points of each curve. */
  int width() {
    return experiment.varied().levels().size();
  }

  /** Returns the points that were measured, in their order. */
  List<SweepPoint> points() {
    return measured.values().stream().sorted(Comparator.comparing(SweepPoint::index)).toList();
  }

  /** Returns the known values of a point. */
  Dot dot(int index) {
    Optional<SweepPoint> point = Optional.ofNullable(measured.get(index));
    return new Dot(
        x(experiment.varied(), index % width()),
        point.flatMap(each -> each.interval(experiment.metric())),
        point.flatMap(each -> each.theory(experiment.metric())),
        point.flatMap(each -> each.bound(experiment.metric())),
        expected(index));
  }

  private static double x(Factor varied, int number) {
    return isNumeric(varied) ? varied.levels().get(number).number().orElseThrow() : number;
  }

  private static boolean isNumeric(Factor factor) {
    return factor.levels().stream().allMatch(level -> level.number().isPresent());
  }

  private Optional<Double> expected(int index) {
    OptionalDouble value = experiment.predicted(index);
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }

  /** Returns these findings with that prediction for a point, or none. */
  Findings expecting(int index, OptionalDouble value) {
    List<OptionalDouble> prediction = new ArrayList<>(experiment.prediction());
    while (prediction.size() < experiment.points().size()) {
      prediction.add(OptionalDouble.empty());
    }
    prediction.set(index, value);
    boolean none = prediction.stream().noneMatch(OptionalDouble::isPresent);
    return new Findings(
        experiment.withPrediction(none ? List.of() : List.copyOf(prediction)), measured);
  }

  /** Returns the chart of all points. */
  Plot plot(boolean logarithmicX, boolean logarithmicY) {
    Factor varied = experiment.varied();
    List<String> values = varied.levels().stream().map(LabWords::name).toList();
    List<Curve> curves = curves();
    return new Plot(
        LabWords.title(varied.setting()),
        LabWords.title(experiment.metric()),
        Plot.across(values, isNumeric(varied), logarithmicX),
        Plot.upwards(curves, measured.isEmpty() ? ceiling() : 0, logarithmicY),
        curves,
        Form.LINES,
        new LegendWords(
            Texts.of("laboratory.measured." + intervals(), experiment.runs().live() ? 1 : 0),
            Texts.of("laboratory.theory"),
            Texts.of("laboratory.bound"),
            Texts.of("laboratory.expected")));
  }

  private Intervals intervals() {
    return Intervals.of(
        points().stream().flatMap(each -> each.interval(experiment.metric()).stream()).toList());
  }

  private List<Curve> curves() {
    List<String> names =
        experiment
            .series()
            .map(series -> series.levels().stream().map(LabWords::name).toList())
            .orElse(List.of(""));
    return IntStream.range(0, names.size())
        .mapToObj(
            curve ->
                new Curve(
                    names.get(curve),
                    IntStream.range(curve * width(), (curve + 1) * width())
                        .mapToObj(this::dot)
                        .toList()))
        .toList();
  }

  /** Returns the upper bound of the metric, so that a curve can be drawn before the measurement. */
  private double ceiling() {
    return experiment.points().stream()
        .map(experiment::at)
        .map(NamedScenario::scenario)
        .mapToDouble(this::ceiling)
        .max()
        .orElse(1);
  }

  private double ceiling(Scenario scenario) {
    return switch (experiment.metric()) {
      case THROUGHPUT -> bottleneck(scenario);
      case OCCUPANCY -> scenario.capacity();
      case WAIT -> scenario.capacity() / bottleneck(scenario);
      default -> 1;
    };
  }

  private static double bottleneck(Scenario scenario) {
    return BottleneckLaw.bound(scenario).orElse(MOST_DRAWN);
  }

  /** Returns the point in words, such as "Capacity 4, lock fair". */
  String place(int index) {
    List<Level> levels = experiment.points().get(index);
    String first = LabWords.place(levels.get(levels.size() - 1));
    return levels.size() == 1
        ? first
        : Texts.of("laboratory.places", first, LabWords.place(levels.get(0)));
  }

  /**
   * Returns the share of time for each number of stored items at a point; without bars before a
   * measurement.
   */
  OccupancyHistogram histogram(int index) {
    return Optional.ofNullable(measured.get(index))
        .map(SweepPoint::histogram)
        .orElse(OccupancyHistogram.NONE);
  }

  /** Returns the point in words, and the number of its runs. */
  String histogramTitle(int index) {
    return Optional.ofNullable(measured.get(index))
        .map(point -> Texts.of("laboratory.histogramAt", place(index), point.replications()))
        .orElse(place(index));
  }

  /** Returns a sentence with all known values of a point. */
  String sentence(int index) {
    Dot dot = dot(index);
    List<String> parts = new ArrayList<>();
    dot.measured().ifPresent(interval -> parts.add(measuredSentence(interval)));
    Optional.ofNullable(measured.get(index))
        .filter(point -> point.interval(experiment.metric()).isPresent())
        .ifPresent(point -> parts.add(theorySentence(point, index)));
    dot.expected()
        .ifPresent(value -> parts.add(Texts.of("laboratory.readExpected", LabWords.text(value))));
    Optional.ofNullable(measured.get(index))
        .filter(point -> point.failed() > 0)
        .ifPresent(
            point ->
                parts.add(
                    Texts.of(
                        "laboratory.readFailed",
                        point.failed(),
                        point.replications(),
                        point.trouble())));
    return parts.isEmpty()
        ? place(index)
        : Texts.of("laboratory.reading", place(index), String.join(", ", parts));
  }

  private String measuredSentence(ConfidenceInterval interval) {
    String unit = experiment.metric().unit();
    return interval.knownHalfWidth().isPresent()
        ? interval.text() + " " + unit
        : Texts.of("laboratory.readOneRun", interval.text(), unit);
  }

  /** The sentence about the theory of a point: a value, bounds, or nothing. */
  private String theorySentence(SweepPoint point, int index) {
    Metric metric = experiment.metric();
    if (point.theory(metric).isPresent()) {
      return Texts.of("laboratory.readTheory", theory(index));
    }
    if (point.least(metric).isPresent()) {
      double least = point.least(metric).get();
      return Texts.of("laboratory.readBounds", LabWords.text(least), theory(index));
    }
    return point.bound(metric).isPresent()
        ? Texts.of("laboratory.readBound", theory(index))
        : Texts.of("laboratory.noFormula");
  }

  /** The whole chart in words. */
  String text() {
    return Texts.of(
        "laboratory.chartText",
        LabWords.title(experiment.metric()),
        LabWords.name(experiment.varied().setting()).toLowerCase(Locale.ROOT),
        IntStream.range(0, experiment.points().size())
            .mapToObj(this::sentence)
            .collect(Collectors.joining(". ")));
  }

  /**
   * Returns the theory of a point as it is written beside what was measured: a value, a bound, or a
   * dash where there is no formula; empty before anything was measured.
   */
  String theory(int index) {
    return Optional.ofNullable(measured.get(index))
        .map(point -> point.theoryText(experiment.metric()))
        .orElse("");
  }

  /**
   * Returns the distance between prediction and measurement as a share of what was measured; empty
   * if there is nothing to compare.
   */
  Optional<Double> distance() {
    return Distance.of(experiment, measured.values()).map(Distance::share).filter(Double::isFinite);
  }
}
