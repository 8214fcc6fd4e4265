package bufferscope.lab.sheet;

import bufferscope.event.Role;
import bufferscope.io.ConstantName;
import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.Distance;
import bufferscope.lab.Experiment;
import bufferscope.lab.Intervals;
import bufferscope.lab.Level;
import bufferscope.lab.Metric;
import bufferscope.lab.Runs;
import bufferscope.lab.SweepPoint;
import bufferscope.lab.sheet.OtherSettings.Option;
import bufferscope.sync.Slots;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * An experiment with its results, to be handed in.
 *
 * @param points the points that have results, in their order
 * @param version the version of the program
 */
public record Sheet(Experiment experiment, List<SweepPoint> points, String version) {
  private static final int MAX_TROUBLES = 5;

  public Sheet {
    points = List.copyOf(points);
  }

  /** Returns the settings of the scenario, in words and numbers. */
  Map<String, String> settings() {
    Scenario scenario = experiment.scenario().scenario();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "Buffer",
        "%s, %s, %s lock"
            .formatted(
                scenario.mechanism().id(),
                slots(scenario.capacity()),
                scenario.fair() ? "fair" : "barging"));
    settings.put("Producers", team(scenario, Role.PRODUCER));
    settings.put("Consumers", team(scenario, Role.CONSUMER));
    OtherSettings.of(scenario).forEach((part, options) -> put(settings, part, options));
    if (!experiment.scenario().tempo().dwell().isZero()) {
      settings.put("Each step", experiment.scenario().tempo().dwell().toMillis() + " ms");
    }
    settings.put("What varies", experiment.varied().text());
    experiment.series().ifPresent(series -> settings.put("Series", series.text()));
    settings.put("Runs", runs(experiment.runs()));
    settings.put("Seed", scenario.seed() + ", one more for each further run of a point");
    settings.put("Version", version);
    return settings;
  }

  private static String team(Scenario scenario, Role role) {
    Timing timing = scenario.timing(role);
    String rate =
        timing.rate().isUnlimited()
            ? "unlimited"
            : number(timing.rate().perSecond()) + " items/s each";
    return "%d, %s, %s times"
        .formatted(scenario.threads(role), rate, ConstantName.of(timing.distribution()));
  }

  private static String runs(Runs runs) {
    String length =
        " of %s s %s"
            .formatted(
                number(runs.length().toMillis() / 1e3),
                runs.live() ? "live, on real threads" : "of virtual time");
    return runs.precision() == 0
        ? "%d at each point,%s".formatted(runs.replications(), length)
        : "until the interval is within %s %% of the mean, at most %d,%s"
            .formatted(number(100 * runs.precision()), runs.replications(), length);
  }

  private static String slots(int capacity) {
    return switch (capacity) {
      case Slots.UNBOUNDED -> "no limit";
      case 1 -> "1 slot";
      default -> capacity + " slots";
    };
  }

  private static void put(Map<String, String> settings, String part, List<Option> options) {
    if (!options.isEmpty()) {
      settings.put(
          part,
          options.stream()
              .map(option -> (words(option.name()) + " " + option.value()).strip())
              .collect(Collectors.joining(", ")));
    }
  }

  /** Returns the heads of the columns. */
  List<String> heads() {
    List<String> heads = new ArrayList<>();
    experiment.factors().forEach(factor -> heads.add(words(factor.setting().id())));
    heads.add(metric(experiment.metric()) + ", " + intervals().words());
    heads.add("theory");
    if (isPredicted()) {
      heads.add("predicted");
    }
    heads.add("runs");
    return heads;
  }

  /** Returns which of the measured values have an interval. */
  Intervals intervals() {
    return Intervals.of(
        points.stream().flatMap(point -> point.interval(experiment.metric()).stream()).toList());
  }

  /** Returns a line of the table for each point. */
  List<List<String>> rows() {
    return points.stream().map(this::row).toList();
  }

  private List<String> row(SweepPoint point) {
    List<String> row = new ArrayList<>(point.levels().stream().map(Level::name).toList());
    ConfidenceInterval interval = point.intervals().get(experiment.metric());
    row.add(interval == null ? "-" : interval.text());
    row.add(point.theoryText(experiment.metric()));
    if (isPredicted()) {
      OptionalDouble predicted = predicted(point);
      row.add(predicted.isPresent() ? plain(predicted.getAsDouble()) : "-");
    }
    row.add(
        point.failed() == 0
            ? String.valueOf(point.replications())
            : "%d of %d went wrong".formatted(point.failed(), point.replications()));
    return row;
  }

  /** Returns a sentence about each trouble in which runs ended, as long as they differ. */
  public static List<String> troubles(List<SweepPoint> points) {
    return points.stream()
        .map(SweepPoint::trouble)
        .filter(trouble -> !trouble.isEmpty())
        .distinct()
        .limit(MAX_TROUBLES)
        .toList();
  }

  boolean isPredicted() {
    return experiment.prediction().stream().anyMatch(OptionalDouble::isPresent);
  }

  OptionalDouble predicted(SweepPoint point) {
    return experiment.predicted(point.index());
  }

  /** Returns the distance between prediction and measurement; empty without a prediction. */
  Optional<String> distance() {
    return Distance.of(experiment, points)
        .map(
            distance ->
                "On average, the prediction is %s %s from what was measured%s."
                    .formatted(
                        plain(distance.mean()),
                        experiment.metric().unit(),
                        Double.isFinite(distance.share())
                            ? String.format(Locale.ROOT, " (%.0f %%)", 100 * distance.share())
                            : ""));
  }

  static String metric(Metric metric) {
    return words(metric.id()) + " (" + metric.unit() + ")";
  }

  static String words(String id) {
    return id.replace('-', ' ');
  }

  /** Returns the number without decimals that are zero. */
  static String number(double number) {
    return new BigDecimal(String.format(Locale.ROOT, "%.9f", number))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Returns the value with three significant digits, which are enough for a guess. */
  private static String plain(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
