package bufferscope.cli.command;

import bufferscope.cli.option.BufferFileOptions;
import bufferscope.cli.option.ScenarioOptions;
import bufferscope.cli.terminal.LineView;
import bufferscope.cli.terminal.NoView;
import bufferscope.cli.terminal.Output;
import bufferscope.cli.terminal.RunGoal;
import bufferscope.cli.terminal.RunView;
import bufferscope.cli.terminal.Screen;
import bufferscope.cli.terminal.TerminalPicture;
import bufferscope.cli.terminal.TerminalSignals;
import bufferscope.cli.terminal.ThrottledView;
import bufferscope.event.Role;
import bufferscope.explore.time.MeasuredRun;
import bufferscope.explore.time.TimeStandsStillException;
import bufferscope.explore.time.VirtualRun;
import bufferscope.io.BadFileException;
import bufferscope.measure.Measures;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.record.SavedRun;
import bufferscope.run.Frame;
import bufferscope.run.LiveRun;
import bufferscope.scenario.NamedScenario;
import bufferscope.work.ItemKind;
import bufferscope.work.Scenario;
import bufferscope.work.ShownBuffer;
import bufferscope.work.Workload;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a scenario without a window. */
@Command(
    name = "run",
    description = "Lets producers and consumers work on a bounded buffer, without a window.",
    footer = {
      "%nValues in brackets are defaults, which a scenario or an option may replace.",
      "An endless run without --duration goes on until Ctrl-C.",
      "Exit status: 0 fine, 1 an invariant was violated, a thread failed or a line of the input"
          + " was skipped, 2 bad arguments, 74 input or output failed, 130 interrupted."
    },
    sortOptions = false,
    abbreviateSynopsis = true)
public final class RunCommand implements Callable<Integer> {
  private final InputStream in;
  private final Output output;

  @Spec private CommandSpec spec;

  @Mixin private final BufferFileOptions file = new BufferFileOptions();

  @Mixin private final ScenarioOptions options = new ScenarioOptions();

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      description = "The length of the run, such as 500ms, 10s, 2m or 1h.")
  private @Nullable Duration duration;

  @Option(
      names = "--virtual-time",
      description =
          "Compute the run: without threads and without waiting, and with the same result each"
              + " time. Needs --duration or --items.")
  private boolean virtualTime;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Write the run to a file, which show and export read.")
  private @Nullable Path record;

  @Option(names = "--json", description = "Print one JSON object at the end, and nothing else.")
  private boolean json;

  @Option(names = "--quiet", description = "Print the summary only.")
  private boolean quiet;

  public RunCommand(InputStream in, Output output) {
    this.in = in;
    this.output = output;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      NamedScenario chosen = options.chosen();
      Optional<RunFile> code = RunFile.of(file, spec);
      if (code.isPresent()) {
        chosen = chosen.withScenario(chosen.scenario().forFile());
      }
      RunGoal goal = goal(chosen.scenario());
      return virtualTime ? compute(chosen, goal) : live(chosen, code, goal);
    } catch (RefusedCodeException e) {
      output.err().println(e.getMessage());
      return ExitCode.USAGE;
    } catch (BadFileException e) {
      complain(e.getMessage());
      return ExitCode.USAGE;
    }
  }

  private int live(NamedScenario chosen, Optional<RunFile> code, RunGoal goal)
      throws BadFileException, InterruptedException {
    Scenario scenario = chosen.scenario();
    ShownBuffer buffer =
        code.map(given -> given.shown(scenario)).orElseGet(() -> ShownBuffer.of(scenario));
    RunRecording recording =
        code.isPresent()
            ? RunRecording.of(record, code.get())
            : new RunRecording(record, "live run", chosen);
    RunReport report = report(chosen, buffer);
    LiveRun run =
        code.isPresent()
            ? LiveRun.open(scenario, code.get().code(), recording.witness())
            : LiveRun.open(scenario, recording.witness());
    run.setTempo(chosen.tempo());
    OrderlyExit exit = new OrderlyExit(run::shutDown, scenario.safeguards().shutdownLimit());
    try {
      TypedInput input = new TypedInput(in, run, this::complain);
      if (scenario.workload().itemKind() instanceof ItemKind.TypedLines) {
        input.start();
      }
      Optional<Frame> last =
          new LiveSession(run, goal, view(scenario, buffer, goal)).play(output::isBroken);
      last.ifPresent(report::print);
      report.remark(run.stoodStill());
      int status = Math.max(report.printFaults(last, run.failure()), input.status());
      return status(Math.max(status, finish(recording, report, last)), exit);
    } finally {
      exit.permit();
    }
  }

  private int compute(NamedScenario chosen, RunGoal goal) throws BadFileException {
    Scenario scenario = chosen.scenario();
    Optional<String> refusal = VirtualTimeRefusal.of(scenario, goal);
    if (refusal.isPresent()) {
      complain(refusal.get());
      return ExitCode.USAGE;
    }
    if ((json || quiet) && record == null && MeasuredRun.isPossible(scenario)) {
      Optional<Integer> status = measure(chosen, goal);
      if (status.isPresent()) {
        return status.get();
      }
    }
    RunRecording recording = new RunRecording(record, SavedRun.VIRTUAL, chosen);
    ShownBuffer buffer = ShownBuffer.of(scenario);
    RunReport report = report(chosen, buffer);
    VirtualRun run = new VirtualRun(scenario, recording.witness());
    OrderlyExit exit = new OrderlyExit(run::stop, Duration.ZERO);
    try {
      Frame last =
          new VirtualSession(run, goal, view(scenario, buffer, goal)).play(output::isBroken);
      report.print(last);
      int status = report.printFaults(Optional.of(last), Optional.empty());
      return status(Math.max(status, finish(recording, report, Optional.of(last))), exit);
    } catch (TimeStandsStillException e) {
      finish(recording, report, Optional.empty());
      complain(e.getMessage());
      return ExitCode.USAGE;
    } finally {
      exit.permit();
    }
  }

  /** Computes the figures alone; returns the exit status, or none if the run must be judged. */
  private Optional<Integer> measure(NamedScenario chosen, RunGoal goal) {
    MeasuredSession session = new MeasuredSession(chosen.scenario(), goal.nanos());
    OrderlyExit exit = new OrderlyExit(session::stop, Duration.ZERO);
    try {
      Optional<Measures> measures = session.play(output::isBroken);
      measures.ifPresent(report(chosen, ShownBuffer.of(chosen.scenario()))::print);
      return measures.map(each -> status(RunReport.FINE, exit));
    } catch (TimeStandsStillException e) {
      complain(e.getMessage());
      return Optional.of(ExitCode.USAGE);
    } finally {
      exit.permit();
    }
  }

  /** Ends the recording, if there is one; returns the exit status. */
  private int finish(RunRecording recording, RunReport report, Optional<Frame> last) {
    try {
      recording.finish(last.map(report::summary).orElse(List.of()));
      return RunReport.FINE;
    } catch (BadFileException e) {
      complain(e.getMessage());
      return Output.FAILED;
    }
  }

  /** Returns that exit status, or the one for lost output, which even Ctrl-C does not hide. */
  private int status(int wanted, OrderlyExit exit) {
    int status = output.status(wanted);
    if (status == Output.FAILED) {
      exit.withStatus(status);
    }
    return status;
  }

  private RunGoal goal(Scenario scenario) {
    long items = scenario.workload().itemsPerProducer();
    return new RunGoal(
        items == Workload.ENDLESS ? RunGoal.NONE : items * scenario.threads(Role.PRODUCER),
        duration == null ? RunGoal.NONE : duration.toNanos());
  }

  private RunView view(Scenario scenario, ShownBuffer buffer, RunGoal goal) {
    if (json || quiet) {
      return new NoView();
    }
    if (output.terminal().isEmpty()) {
      return new LineView(output.out());
    }
    Screen screen =
        new Screen(
            output.screen(), output.terminal().get(), new TerminalPicture(scenario, buffer, goal));
    TerminalSignals.onSuspend(screen::suspend);
    TerminalSignals.onResize(screen::resized);
    return virtualTime ? new ThrottledView(screen) : screen;
  }

  private RunReport report(NamedScenario chosen, ShownBuffer buffer) {
    return new RunReport(output, chosen, buffer, json);
  }

  private void complain(String sentence) {
    RunReport.complain(output, sentence);
  }
}
