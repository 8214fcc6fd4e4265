package bufferscope.cli;

import bufferscope.cli.terminal.Output;
import bufferscope.event.FailureMessage;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An error of the program itself. It is reported in one sentence, and its details go into a file.
 * It must not look like a result of a command.
 */
final class ProgramError {
  /** EX_SOFTWARE of sysexits.h; picocli's own 1 stands for "found". */
  static final int STATUS = 70;

  private ProgramError() {}

  /** Reports the error of a command; returns the exit status. */
  static int report(Throwable error, Output output, boolean json) {
    String cause = FailureMessage.of(error).lines().findFirst().orElse("");
    String sentence = "an error of the program itself, %s; %s".formatted(cause, details(error));
    output.err().println("bufferscope: " + sentence);
    output.err().flush();
    if (json) {
      String message = new String(JsonStringEncoder.getInstance().quoteAsString(sentence));
      output.out().println("{\"verdict\":\"error\",\"message\":\"" + message + "\"}");
      output.out().flush();
    }
    return STATUS;
  }

  /** Returns the place of the details. */
  private static String details(Throwable error) {
    try {
      StringWriter trace = new StringWriter();
      error.printStackTrace(new PrintWriter(trace, true));
      Path file = Files.createTempFile("bufferscope-error-", ".txt");
      return "details are in " + Files.writeString(file, trace.toString());
    } catch (IOException e) {
      return "details could not be written: " + e.getMessage();
    }
  }
}
