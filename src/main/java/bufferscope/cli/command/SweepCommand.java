package bufferscope.cli.command;

import bufferscope.cli.option.ScenarioOptions;
import bufferscope.cli.option.Whole;
import bufferscope.cli.terminal.Output;
import bufferscope.cli.terminal.RunGoal;
import bufferscope.explore.time.TimeStandsStillException;
import bufferscope.io.BadFileException;
import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.Factor;
import bufferscope.lab.Metric;
import bufferscope.lab.Sweep;
import bufferscope.lab.SweepPoint;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares runs in virtual time while one or two settings vary. */
@Command(
    name = "sweep",
    description = {
      "Varies a setting, repeats each run in virtual time with other seeds, and prints means with"
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
  private static final int MAX_POINTS = 10_000;
  private static final int WRONG = 1;

  private final Output output;

  @Mixin private final ScenarioOptions options = new ScenarioOptions();

  @Option(
      names = "--vary",
      required = true,
      paramLabel = "SETTING=VALUES",
      description =
          "What varies: capacity, producers, consumers, production-rate, consumption-rate,"
              + " production-time, consumption-time, mechanism or lock.")
  private String vary = "";

  @Option(
      names = "--series",
      paramLabel = "SETTING=VALUES",
      description = "A second setting that varies; the first goes through its values for each.")
  private @Nullable String series;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "Runs of each point, 2 to 1000 (10).")
  @Whole(min = ConfidenceInterval.MIN_OBSERVATIONS, max = 1000)
  private int replications = 10;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      description = "Virtual time of each run, such as 500s, 20m or 1h (1000s).")
  private Duration duration = Duration.ofSeconds(1000);

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "NAME",
      description =
          "Columns of the table: throughput, occupancy, wait, blocked, idle, wasted-wake-ups (the"
              + " first three). CSV and JSON have all.")
  private List<Metric> columns = List.of(Metric.THROUGHPUT, Metric.OCCUPANCY, Metric.WAIT);

  @Option(names = "--csv", description = "Print comma-separated values, one line for each point.")
  private boolean csv;

  @Option(names = "--json", description = "Print one JSON array, and nothing else.")
  private boolean json;

  public SweepCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      List<Factor> factors = factors();
      Scenario scenario = options.chosen().scenario();
      Sweep sweep =
          new Sweep(
              scenario, factors.stream().map(Factor::levels).toList(), replications, duration);
      Optional<String> refusal = refusal(sweep);
      if (refusal.isPresent()) {
        complain(refusal.get());
        return ExitCode.USAGE;
      }
      return run(sweep, factors);
    } catch (BadFileException | TimeStandsStillException e) {
      complain(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
  }

  private List<Factor> factors() throws BadFileException {
    List<Factor> factors = new ArrayList<>();
    if (series != null) {
      factors.add(factor("--series", series));
    }
    factors.add(factor("--vary", vary));
    if (factors.size() == 2 && factors.get(0).setting() == factors.get(1).setting()) {
      throw new BadFileException(
          "--series and --vary cannot both be " + factors.get(0).setting().id());
    }
    return factors;
  }

  private static Factor factor(String option, String text) throws BadFileException {
    try {
      return Factor.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadFileException(
          "%s cannot be \"%s\"; allowed is %s".formatted(option, text, e.getMessage()));
    }
  }

  private Optional<String> refusal(Sweep sweep) {
    List<Scenario> scenarios;
    try {
      scenarios = sweep.scenarios();
    } catch (IllegalArgumentException e) {
      return Optional.of("the values do not fit together: " + e.getMessage());
    }
    if (scenarios.size() > MAX_POINTS) {
      return Optional.of(
          "a sweep of %d points is too large; allowed are %d"
              .formatted(scenarios.size(), MAX_POINTS));
    }
    RunGoal goal = new RunGoal(RunGoal.NONE, duration.toNanos());
    return scenarios.stream()
        .flatMap(scenario -> VirtualTimeRefusal.of(scenario, goal).stream())
        .findFirst();
  }

  private int run(Sweep sweep, List<Factor> factors) throws InterruptedException {
    List<String> names = factors.stream().map(each -> each.setting().id()).toList();
    SweepReport report = report(names);
    OrderlyExit exit = new OrderlyExit(sweep::cancel, Duration.ZERO);
    List<SweepPoint> points = new ArrayList<>();
    try {
      report.begin(output.out());
      sweep.run(
          point -> {
            points.add(point);
            report.add(point, output.out());
            output.out().flush();
            if (output.isBroken()) {
              sweep.cancel();
            }
          });
      report.end(output.out());
      output.out().flush();
      boolean failed = points.stream().anyMatch(point -> point.failed() > 0);
      return output.status(failed ? WRONG : ExitCode.OK);
    } finally {
      exit.permit();
    }
  }

  private SweepReport report(List<String> factors) {
    if (json) {
      return new SweepReport.Json(factors);
    }
    return csv ? new SweepReport.Csv(factors) : new SweepReport.Table(factors, columns);
  }

  private void complain(String sentence) {
    output.complain("bufferscope sweep", sentence);
  }
}
