package bufferscope.cli.command;

import bufferscope.cli.option.JavaFile;
import bufferscope.cli.terminal.Output;
import bufferscope.io.BadFileException;
import bufferscope.io.Printable;
import bufferscope.io.TextFile;
import bufferscope.owncode.Template;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Writes a buffer as a starting point for one's own. */
@Command(
    name = "new-buffer",
    description = "Writes a Java file with a buffer to change, for explore --source FILE.",
    footer = "%nExit status: 0 written, 2 not, as the file exists or cannot be written.",
    sortOptions = false)
public final class NewBufferCommand implements Callable<Integer> {
  private final Output output;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The name of the class and .java, such as MyBuffer.java.")
  private JavaFile file;

  public NewBufferCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    try {
      TextFile.create(file.path(), Template.text(file.className()));
    } catch (BadFileException e) {
      output.complain("bufferscope new-buffer", e.getMessage());
      return ExitCode.USAGE;
    }
    output
        .out()
        .println(
            "written; next: bufferscope explore --source " + Printable.of(file.path().toString()));
    output.out().flush();
    return ExitCode.OK;
  }
}
