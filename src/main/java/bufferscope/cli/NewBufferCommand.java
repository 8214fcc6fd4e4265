package bufferscope.cli;

import bufferscope.owncode.Template;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Writes a buffer to begin one's own with. */
@Command(
    name = "new-buffer",
    description = "Writes a Java file with a buffer to change, for explore --source FILE.",
    footer = "%nExit status: 0 written, 2 not, as the file exists or cannot be written.",
    sortOptions = false)
final class NewBufferCommand implements Callable<Integer> {
  private final Output output;

  @Parameters(
      index = "0",
      converter = SearchValue.JavaFile.class,
      paramLabel = "FILE",
      description = "The name of the class and .java, such as MyBuffer.java.")
  private Path file;

  NewBufferCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    try {
      Files.writeString(
          file, Template.text(SearchValue.JavaFile.className(file)), StandardOpenOption.CREATE_NEW);
      output.out().println("written; next: bufferscope explore --source " + file);
      output.out().flush();
      return ExitCode.OK;
    } catch (FileAlreadyExistsException e) {
      return refuse(file + " exists already, and is left as it is");
    } catch (NoSuchFileException e) {
      return refuse(file + " cannot be written: its folder does not exist");
    } catch (IOException e) {
      return refuse("%s cannot be written (%s)".formatted(file, e.getClass().getSimpleName()));
    }
  }

  private int refuse(String sentence) {
    output.err().println("bufferscope new-buffer: " + sentence);
    return ExitCode.USAGE;
  }
}
