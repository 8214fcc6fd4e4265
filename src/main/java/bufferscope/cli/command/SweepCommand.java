package bufferscope.cli.command;

import bufferscope.about.Release;
import bufferscope.cli.option.ScenarioOptions;
import bufferscope.cli.option.Value;
import bufferscope.cli.option.Whole;
import bufferscope.cli.terminal.Output;
import bufferscope.cli.terminal.RunGoal;
import bufferscope.explore.time.TimeStandsStillException;
import bufferscope.io.BadFileException;
import bufferscope.io.TextFile;
import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.Experiment;
import bufferscope.lab.ExperimentFile;
import bufferscope.lab.Factor;
import bufferscope.lab.GuidedExperiment;
import bufferscope.lab.Metric;
import bufferscope.lab.Runs;
import bufferscope.lab.Sweep;
import bufferscope.lab.SweepPoint;
import bufferscope.lab.SweepProgress;
import bufferscope.lab.sheet.HtmlSheet;
import bufferscope.lab.sheet.MarkdownSheet;
import bufferscope.lab.sheet.Sheet;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import bufferscope.work.ItemKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares runs while one or two settings vary. */
@Command(
    name = "sweep",
    description = {
      "Varies a setting, repeats each run in virtual time or live with other seeds, and prints means with"
          + " 95 %% confidence intervals, and what queueing theory says."
    },
    footer = {
      "%nVALUES are 1,2,4 or 1..16 or 1..16+5 (steps of 5) or 1..64*2 (doubled), or names.",
      "Replication r of each point has the seed plus r, so that points differ by their settings.",
      "Exit status: 0 fine, 1 in a run something went wrong, 2 bad arguments, 74 output failed,"
          + " 130 interrupted."
    },
    sortOptions = false,
    abbreviateSynopsis = true)
public final class SweepCommand implements Callable<Integer> {
  private static final List<Metric> USUAL_COLUMNS =
      List.of(Metric.THROUGHPUT, Metric.OCCUPANCY, Metric.WAIT);
  private static final int WRONG = 1;

  private final Output output;
  private final Optional<SweepProgressLine> progressLine;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|NAME",
      description =
          "An experiment file, or a guided one as the command experiments lists them; options"
              + " override what it says.")
  private @Nullable String experiment;

  @Mixin private final ScenarioOptions options = new ScenarioOptions();

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
      names = "--sheet",
      paramLabel = "FILE",
      description = "Also write a sheet to hand in: FILE.html, with the chart, or FILE.md.")
  private @Nullable Path sheet;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Save what is swept as an experiment file, before it is.")
  private @Nullable Path saved;

  @Option(
      names = "--live",
      description =
          "Run on real threads in real time, one run after the other: 6 runs of 10s at each point,"
              + " unless --replications and --duration say otherwise.")
  private boolean live;

  @Option(names = "--csv", description = "Print comma-separated values, one line for each point.")
  private boolean csv;

  @Option(names = "--json", description = "Print one JSON array, and nothing else.")
  private boolean json;

  public SweepCommand(Output output) {
    this.output = output;
    progressLine = output.terminal().map(terminal -> new SweepProgressLine(output.screen()));
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      Experiment chosen = chosen();
      Sweep sweep = sweep(chosen);
      if (sheet != null && !isMarkdown(sheet) && !sheet.toString().endsWith(".html")) {
        throw new BadFileException(
            "--sheet cannot be \"%s\"; allowed is a name that ends in .html or .md"
                .formatted(sheet));
      }
      if (saved != null) {
        ExperimentFile.FORMAT.write(saved, chosen);
      }
      return run(sweep, chosen);
    } catch (BadFileException | TimeStandsStillException e) {
      output.complain("bufferscope sweep", String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
  }

  private Experiment chosen() throws BadFileException {
    try {
      Experiment chosen =
          experiment == null ? fresh() : changed(GuidedExperiment.orFile(experiment));
      return columns.isEmpty() || columns.get(0) == chosen.metric()
          ? chosen
          : chosen.withMetric(columns.get(0));
    } catch (IllegalArgumentException e) {
      throw misfit(e);
    }
  }

  private static Sweep sweep(Experiment experiment) throws BadFileException {
    Sweep sweep;
    try {
      sweep = new Sweep(experiment);
    } catch (IllegalArgumentException e) {
      throw misfit(e);
    }
    RunGoal goal = new RunGoal(RunGoal.NONE, experiment.runs().length().toNanos());
    for (NamedScenario scenario : sweep.scenarios()) {
      if (scenario.scenario().workload().itemKind() instanceof ItemKind.TypedLines) {
        throw new BadFileException(
            "a sweep does not go with typed lines: its runs do not wait for a user");
      }
      Optional<String> refusal = VirtualTimeRefusal.of(scenario.scenario(), goal);
      if (refusal.isPresent() && !experiment.runs().live()) {
        throw new BadFileException(refusal.get() + "; a sweep with --live can do it");
      }
    }
    return sweep;
  }

  private static BadFileException misfit(IllegalArgumentException e) {
    return new BadFileException("the values do not fit together: " + e.getMessage());
  }

  private Experiment fresh() throws BadFileException {
    if (vary == null) {
      throw new BadFileException("say what varies, such as --vary capacity=1..16, or give a file");
    }
    NamedScenario scenario = options.chosenForMeasuring();
    if (saved != null && scenario.title().isEmpty()) {
      scenario = scenario.withTitle(ScenarioFile.titleFor(saved));
    }
    return Experiment.of(
        scenario, factor("--vary", vary), second(), Metric.THROUGHPUT, runs(Runs.USUAL));
  }

  private Experiment changed(Experiment from) throws BadFileException {
    Experiment changed =
        from.withScenario(options.changing(from.scenario())).withRuns(runs(from.runs()));
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

  private static void write(Path file, Sheet sheet) throws BadFileException {
    TextFile.write(file, isMarkdown(file) ? MarkdownSheet.of(sheet) : HtmlSheet.of(sheet));
  }

  private static boolean isMarkdown(Path file) {
    return file.toString().endsWith(".md");
  }

  private int run(Sweep sweep, Experiment chosen) throws InterruptedException, BadFileException {
    SweepReport report = report(chosen);
    OrderlyExit exit = new OrderlyExit(sweep::cancel, Duration.ZERO);
    try {
      List<SweepPoint> points = sweep.run(this::show);
      progressLine.ifPresent(SweepProgressLine::clear);
      output.out().print(report.of(points));
      output.out().flush();
      if (points.isEmpty()) {
        output.complain("bufferscope sweep", "it was stopped before the first run ended");
      }
      if (sheet != null) {
        write(sheet, new Sheet(chosen, points, Release.ofThisProgram().title()));
      }
      boolean failed = points.stream().anyMatch(point -> point.failed() > 0);
      return output.status(failed ? WRONG : ExitCode.OK);
    } finally {
      exit.permit();
    }
  }

  /** Shows how far the sweep has come where the user can read it; the sweep goes on. */
  private boolean show(SweepProgress progress) {
    progressLine.ifPresent(line -> line.show(progress));
    return true;
  }

  private SweepReport report(Experiment chosen) {
    if (json) {
      return new SweepReport.Json(chosen);
    }
    return csv
        ? new SweepReport.CsvReport(chosen)
        : new SweepReport.Table(chosen.factors(), columns(chosen), chosen.runs().live());
  }

  private List<Metric> columns(Experiment chosen) {
    if (!columns.isEmpty()) {
      return columns;
    }
    return Stream.concat(Stream.of(chosen.metric()), USUAL_COLUMNS.stream()).distinct().toList();
  }
}
