package bufferscope.cli.command;

import bufferscope.about.Release;
import bufferscope.cli.option.ExperimentOptions;
import bufferscope.cli.terminal.Output;
import bufferscope.cli.terminal.RunGoal;
import bufferscope.explore.time.TimeStandsStillException;
import bufferscope.io.BadFileException;
import bufferscope.io.TextFile;
import bufferscope.lab.Experiment;
import bufferscope.lab.ExperimentFile;
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
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
  private static final int WRONG = 1;

  private final Output output;
  private final Optional<SweepProgressLine> progressLine;

  @Mixin private final ExperimentOptions options = new ExperimentOptions();

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
      Sweep sweep = sweep();
      if (sheet != null && !isMarkdown(sheet) && !sheet.toString().endsWith(".html")) {
        throw new BadFileException(
            "--sheet cannot be \"%s\"; allowed is a name that ends in .html or .md"
                .formatted(sheet));
      }
      if (saved != null) {
        ExperimentFile.FORMAT.write(saved, sweep.experiment());
      }
      return run(sweep);
    } catch (BadFileException | TimeStandsStillException e) {
      output.complain("bufferscope sweep", String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
  }

  private Sweep sweep() throws BadFileException {
    Sweep sweep;
    try {
      Experiment chosen = options.chosen();
      sweep = new Sweep(saved == null ? chosen : chosen.titled(ScenarioFile.titleFor(saved)));
    } catch (IllegalArgumentException e) {
      throw new BadFileException("the values do not fit together: " + e.getMessage());
    }
    check(sweep);
    return sweep;
  }

  private static void check(Sweep sweep) throws BadFileException {
    Runs runs = sweep.experiment().runs();
    RunGoal goal = new RunGoal(RunGoal.NONE, runs.length().toNanos());
    for (NamedScenario scenario : sweep.scenarios()) {
      if (scenario.scenario().workload().itemKind() instanceof ItemKind.TypedLines) {
        throw new BadFileException(
            "a sweep does not go with typed lines: its runs do not wait for a user");
      }
      Optional<String> refusal = VirtualTimeRefusal.of(scenario.scenario(), goal);
      if (refusal.isPresent() && !runs.live()) {
        throw new BadFileException(refusal.get() + "; a sweep with --live can do it");
      }
    }
  }

  private static void write(Path file, Sheet sheet) throws BadFileException {
    TextFile.write(file, isMarkdown(file) ? MarkdownSheet.of(sheet) : HtmlSheet.of(sheet));
  }

  private static boolean isMarkdown(Path file) {
    return file.toString().endsWith(".md");
  }

  private int run(Sweep sweep) throws InterruptedException, BadFileException {
    Experiment experiment = sweep.experiment();
    SweepReport report = report(experiment);
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
        write(sheet, new Sheet(experiment, points, Release.ofThisProgram().title()));
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
        : new SweepReport.Table(chosen.factors(), options.columns(chosen), chosen.runs().live());
  }
}
