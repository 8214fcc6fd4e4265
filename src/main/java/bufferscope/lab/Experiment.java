package bufferscope.lab;

import bufferscope.scenario.NamedScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A question that is answered by running a scenario again and again while one or two settings vary.
 * Every combination of their values is a point.
 *
 * @param scenario the common part of all points; its title is that of the experiment, its
 *     description is the question, and its tempo is the duration of each operation on the buffer
 * @param varied the setting along the axis of the chart
 * @param series the setting whose values each have a curve of their own
 * @param metric the metric that is measured
 * @param prediction the user's expectation at each point, in their order and in the unit of the
 *     metric; an empty list if nothing was predicted
 * @param notes the user's notes
 * @param explanation the text to be read after the results
 */
public record Experiment(
    NamedScenario scenario,
    Factor varied,
    Optional<Factor> series,
    Metric metric,
    Runs runs,
    List<OptionalDouble> prediction,
    String notes,
    String explanation) {
  public static final int MAX_POINTS = 10_000;

  /** The maximum of points times replications; more would take hours, and memory. */
  public static final int MAX_RUNS = 1_000_000;

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException with a sentence about those that do not
   */
  public Experiment {
    prediction = List.copyOf(prediction);
    if (series.isPresent() && series.get().setting() == varied.setting()) {
      throw new IllegalArgumentException(
          "what varies and the series cannot both be " + varied.setting().id());
    }
    int points = varied.levels().size() * series.map(each -> each.levels().size()).orElse(1);
    check("points", points, MAX_POINTS);
    check("runs", (long) points * runs.replications(), MAX_RUNS);
    if (!prediction.isEmpty() && prediction.size() != points) {
      throw new IllegalArgumentException(
          "a prediction of %d values for %d points".formatted(prediction.size(), points));
    }
  }

  private static void check(String what, long count, int max) {
    if (count > max) {
      throw new IllegalArgumentException(
          "a sweep of %d %s is too large; allowed are %d".formatted(count, what, max));
    }
  }

  /** Returns an experiment without prediction, notes and explanation. */
  public static Experiment of(
      NamedScenario scenario, Factor varied, Optional<Factor> series, Metric metric, Runs runs) {
    return new Experiment(scenario, varied, series, metric, runs, List.of(), "", "");
  }

  public String title() {
    return scenario.title();
  }

  /** Returns this experiment, with that title if it has none. */
  public Experiment titled(String title) {
    return title().isEmpty() ? withScenario(scenario.withTitle(title)) : this;
  }

  public String question() {
    return scenario.about();
  }

  /** Returns the factors, the series first. */
  public List<Factor> factors() {
    return Stream.concat(series.stream(), Stream.of(varied)).toList();
  }

  /**
   * Returns the levels of each point, one of each factor; the points of a series are consecutive.
   */
  public List<List<Level>> points() {
    List<List<Level>> points = List.of(List.of());
    for (Factor factor : factors()) {
      List<List<Level>> longer = new ArrayList<>();
      for (List<Level> point : points) {
        factor.levels().forEach(level -> longer.add(with(point, level)));
      }
      points = longer;
    }
    return points;
  }

  private static List<Level> with(List<Level> point, Level level) {
    return Stream.concat(point.stream(), Stream.of(level)).toList();
  }

  /**
   * Returns the scenario of a point.
   *
   * @throws IllegalArgumentException with a sentence if the levels do not fit together
   */
  public NamedScenario at(List<Level> point) {
    NamedScenario changed = scenario;
    for (Level level : point) {
      changed = level.in(changed);
    }
    return changed;
  }

  /** Returns the user's expectation at a point; empty if there is none. */
  public OptionalDouble predicted(int index) {
    return prediction.isEmpty() ? OptionalDouble.empty() : prediction.get(index);
  }

  public Experiment withScenario(NamedScenario newScenario) {
    return new Experiment(
        newScenario, varied, series, metric, runs, prediction, notes, explanation);
  }

  /** Returns this experiment with other points and no prediction. */
  public Experiment withFactors(Factor newVaried, Optional<Factor> newSeries) {
    return new Experiment(
        scenario, newVaried, newSeries, metric, runs, List.of(), notes, explanation);
  }

  /** Returns this experiment with another metric and no prediction. */
  public Experiment withMetric(Metric newMetric) {
    return new Experiment(scenario, varied, series, newMetric, runs, List.of(), notes, explanation);
  }

  public Experiment withRuns(Runs newRuns) {
    return new Experiment(
        scenario, varied, series, metric, newRuns, prediction, notes, explanation);
  }

  public Experiment withPrediction(List<OptionalDouble> newPrediction) {
    return new Experiment(
        scenario, varied, series, metric, runs, newPrediction, notes, explanation);
  }

  public Experiment withNotes(String newNotes) {
    return new Experiment(
        scenario, varied, series, metric, runs, prediction, newNotes, explanation);
  }

  /**
   * Returns this experiment with the notes of the other, and with its prediction if it has one for
   * the same points.
   */
  public Experiment withWrittenIn(Experiment other) {
    Experiment noted = other.notes().isEmpty() ? this : withNotes(other.notes());
    boolean fits = factors().equals(other.factors()) && metric == other.metric;
    return fits && !other.prediction().isEmpty() ? noted.withPrediction(other.prediction()) : noted;
  }
}
