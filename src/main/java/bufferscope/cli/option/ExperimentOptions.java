package bufferscope.cli.option;

import bufferscope.io.BadFileException;
import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.Experiment;
import bufferscope.lab.Factor;
import bufferscope.lab.GuidedExperiment;
import bufferscope.lab.Metric;
import bufferscope.lab.Runs;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that select an experiment and change it. */
public final class ExperimentOptions {
  private static final List<Metric> USUAL_COLUMNS =
      List.of(Metric.THROUGHPUT, Metric.OCCUPANCY, Metric.WAIT);

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|NAME",
      description =
          "An experiment file, or a guided one as the command experiments lists them; options"
              + " override what it says.")
  private @Nullable String experiment;

  @Mixin private final ScenarioOptions scenario = new ScenarioOptions();

  @Option(
      names = "--vary",
      paramLabel = "SETTING=VALUES",
      description =
          "What varies: capacity, producers, consumers, threads (of each role), production-rate,"
              + " consumption-rate, split-consumption, step-millis, production-time,"
              + " consumption-time, times (of both roles), mechanism, lock, or in live sweeps"
              + " crash-every and hostile.")
  private @Nullable String vary;

  @Option(
      names = "--series",
      paramLabel = "SETTING=VALUES",
      description = "A second setting that varies; the first goes through its values for each.")
  private @Nullable String series;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "Runs of each point, 2 to 1000 (10).")
  @Whole(min = ConfidenceInterval.MIN_OBSERVATIONS, max = Runs.MAX_REPLICATIONS)
  private @Nullable Integer replications;

  @Option(
      names = "--precision",
      paramLabel = "PERCENT",
      converter = Value.Percent.class,
      description =
          "Make no more runs of a point when the interval of the first column is within so much of"
              + " its mean, such as 2%%; --replications is the most then (1000).")
  private @Nullable Double precision;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      description = "Virtual time of each run, such as 500s, 20m or 1h (1000s).")
  private @Nullable Duration duration;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "NAME",
      description =
          "Columns of the table: throughput, occupancy, wait, wait-95, longest-wait, blocked, idle,"
              + " wasted-wake-ups, overtakings, context-switches, fairness (the first three). CSV"
              + " and JSON have all.")
  private List<Metric> columns = List.of();

  @Option(
      names = "--live",
      description =
          "Run on real threads in real time, one run after the other: 6 runs of 10s at each point,"
              + " unless --replications and --duration say otherwise.")
  private boolean live;

  /**
   * Returns the chosen experiment.
   *
   * @throws BadFileException with a sentence about a bad file or option
   * @throws IllegalArgumentException with a sentence if values do not fit together
   */
  public Experiment chosen() throws BadFileException {
    Experiment chosen = experiment == null ? fresh() : changed(GuidedExperiment.orFile(experiment));
    return columns.isEmpty() || columns.get(0) == chosen.metric()
        ? chosen
        : chosen.withMetric(columns.get(0));
  }

  private Experiment fresh() throws BadFileException {
    if (vary == null) {
      throw new BadFileException("say what varies, such as --vary capacity=1..16, or give a file");
    }
    return Experiment.of(
        scenario.chosenForMeasuring(),
        factor("--vary", vary),
        second(),
        Metric.THROUGHPUT,
        runs(Runs.USUAL));
  }

  private Experiment changed(Experiment from) throws BadFileException {
    Experiment changed =
        from.withScenario(scenario.changing(from.scenario())).withRuns(runs(from.runs()));
    return vary == null && series == null
        ? changed
        : changed.withFactors(
            vary == null ? from.varied() : factor("--vary", vary),
            series == null ? from.series() : second());
  }

  private Optional<Factor> second() throws BadFileException {
    return series == null ? Optional.empty() : Optional.of(factor("--series", series));
  }

  private static Factor factor(String option, String text) throws BadFileException {
    try {
      return Factor.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadFileException(
          "%s cannot be \"%s\"; allowed is %s".formatted(option, text, e.getMessage()));
    }
  }

  private Runs runs(Runs otherwise) {
    Runs base = live && !otherwise.live() ? Runs.LIVE : otherwise;
    int most = precision == null ? base.replications() : Runs.MAX_REPLICATIONS;
    return new Runs(
        Objects.requireNonNullElse(replications, most),
        precision == null ? base.precision() : precision,
        Objects.requireNonNullElse(duration, base.length()),
        base.live());
  }

  /** Returns the columns of the table, first the metric of the experiment. */
  public List<Metric> columns(Experiment chosen) {
    if (!columns.isEmpty()) {
      return columns;
    }
    return Stream.concat(Stream.of(chosen.metric()), USUAL_COLUMNS.stream()).distinct().toList();
  }
}
