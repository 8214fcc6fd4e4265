package bufferscope.cli.command;

import bufferscope.cli.option.RecordingOptions;
import bufferscope.cli.terminal.Output;
import bufferscope.explore.moment.Moment;
import bufferscope.explore.moment.ScheduledMoment;
import bufferscope.explore.moment.VirtualMoment;
import bufferscope.io.BadFileException;
import bufferscope.io.TextFile;
import bufferscope.record.History;
import bufferscope.record.SavedRun;
import bufferscope.record.export.ExportFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a recorded run in the terminal. */
@Command(
    name = "show",
    description = {
      "Shows a recording, or the moment of a copied text, in the window.",
      "With an option, or without a display, prints its summary and a part of it as a table."
    },
    footer = {
      "%nWithout --from and --until, the table has the last events.",
      "Exit status: 0 shown, 1 shown as far as the file is whole, 2 bad arguments or no recording."
    },
    sortOptions = false)
public final class ShowCommand implements Callable<Integer> {
  /** The number of events in the table unless both ends are chosen. */
  private static final long EVENTS = 40;

  private static final int DAMAGED = 1;

  private final Output output;

  @Mixin private final RecordingOptions options = new RecordingOptions();

  public ShowCommand(Output output) {
    this.output = output;
  }

  /** Takes the option that keeps the window away. Nothing else is to be done: this prints. */
  @Option(names = "--text", description = "Print the table of the last events.")
  void asText(boolean asked) {}

  @Override
  public Integer call() throws IOException {
    SavedRun run;
    try {
      run = read(options.file());
    } catch (BadFileException | IllegalArgumentException e) {
      output.complain("bufferscope show", String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
    output.out().println(RecordingText.line(run));
    run.summary().forEach(output.out()::println);
    output.out().println();
    ExportFormat.TABLE.write(options.part(run.stretch(), EVENTS), output.out());
    run.damage().ifPresent(sentence -> output.complain("bufferscope show", sentence));
    return run.damage().isEmpty() ? ExitCode.OK : DAMAGED;
  }

  private static SavedRun read(Path file) throws BadFileException {
    String name = file.toString();
    if (Moment.isClaimedBy(name)) {
      return run(Moment.parse(name));
    }
    return name.endsWith(Moment.ENDING)
        ? run(Moment.parse(TextFile.read(file, Moment.MOST_CHARACTERS)))
        : SavedRun.read(file);
  }

  private static SavedRun run(Moment moment) {
    return moment instanceof VirtualMoment computed
        ? computed.run(0, History.DEFAULT_BYTES)
        : run((ScheduledMoment) moment);
  }

  private static SavedRun run(ScheduledMoment moment) {
    return new SavedRun(
        Map.of(SavedRun.KIND, SavedRun.SCHEDULE, SavedRun.MECHANISM, moment.mechanism().id()),
        List.of(),
        History.of(moment.events()).stretch(),
        Optional.empty());
  }
}
