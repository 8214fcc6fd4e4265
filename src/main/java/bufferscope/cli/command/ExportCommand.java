package bufferscope.cli.command;

import bufferscope.cli.option.RecordingOptions;
import bufferscope.cli.terminal.Output;
import bufferscope.io.BadFileException;
import bufferscope.io.PartFile;
import bufferscope.record.SavedRun;
import bufferscope.record.export.ExportFormat;
import bufferscope.record.export.Part;
import bufferscope.record.export.TooLongException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exports a recorded run to other programs. */
@Command(
    name = "export",
    description = "Writes a recording, or a part of it, in the format of another program.",
    footer = {
      "%nperfetto is Chrome trace JSON for ui.perfetto.dev. events and items are CSV. table is the"
          + " trace table of textbooks as text, or as Markdown, HTML or CSV. timeline and sequence"
          + " are SVG pictures. gif is an animation of the steps, and png the last moment.",
      "Exit status: 0 written, 1 written as far as the recording is whole, 2 bad arguments or no"
          + " recording, 74 output failed."
    },
    sortOptions = false)
public final class ExportCommand implements Callable<Integer> {
  private static final String NAME = "bufferscope export";
  private static final int DAMAGED = 1;

  private final Output output;

  @Mixin private final RecordingOptions options = new RecordingOptions();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description =
          "perfetto, events, items, table, table-md, table-html, table-csv, timeline, sequence,"
              + " gif or png.")
  private ExportFormat format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A file to write instead of standard output.")
  private @Nullable Path out;

  public ExportCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws IOException {
    try {
      SavedRun run = SavedRun.read(options.file());
      int status = write(options.part(run.stretch(), Long.MAX_VALUE));
      run.damage().ifPresent(sentence -> output.complain(NAME, sentence));
      return status == ExitCode.OK && run.damage().isPresent() ? DAMAGED : status;
    } catch (BadFileException e) {
      return refuse(e.getMessage());
    } catch (TooLongException e) {
      return refuse(e.getMessage());
    }
  }

  private int refuse(String sentence) {
    output.complain(NAME, sentence);
    return ExitCode.USAGE;
  }

  private int write(Part part) throws IOException {
    if (out == null && !format.isText()) {
      return refuse(format.id() + " is no text: name a file with --out");
    }
    if (out == null) {
      format.write(part, output.out());
      return ExitCode.OK;
    }
    PartFile file = new PartFile(out);
    try {
      format.write(part, file.out());
      file.finish();
      return ExitCode.OK;
    } catch (IOException e) {
      output.complain(NAME, file.unwritten(e).getMessage());
      return Output.FAILED;
    } finally {
      file.discard();
    }
  }
}
