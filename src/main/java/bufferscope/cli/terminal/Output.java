package bufferscope.cli.terminal;

import bufferscope.io.Printable;
import bufferscope.io.PrintableWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The output of a command. Nothing that a command prints can control the terminal. */
public final class Output {
  /** The exit status when input or output fails, as EX_IOERR in sysexits.h. */
  public static final int FAILED = 74;

  private final FailureKeepingWriter standardOutput;
  private final PrintWriter out;
  private final PrintWriter err;
  private final PrintWriter screen;
  private final Optional<Terminal> terminal;
  private boolean failureReported;

  /**
   * Creates an output to these two writers.
   *
   * @param terminal present if standard output is a terminal
   */
  public Output(Writer standardOutput, Writer standardError, Optional<Terminal> terminal) {
    this.standardOutput = new FailureKeepingWriter(standardOutput);
    this.out = new PrintWriter(new PrintableWriter(this.standardOutput), true);
    this.err = new PrintWriter(new PrintableWriter(standardError), true);
    this.screen = new PrintWriter(this.standardOutput);
    this.terminal = terminal;
  }

  public static Output ofThisProcess() {
    Optional<Terminal> terminal = Terminal.ofThisProcess(System.getenv());
    Charset charset = terminal.map(Terminal::charset).orElse(StandardCharsets.UTF_8);
    return new Output(
        writer(FileDescriptor.out, charset), writer(FileDescriptor.err, charset), terminal);
  }

  /** Returns a writer of its own, since System.out does not report what it could not write. */
  private static Writer writer(FileDescriptor descriptor, Charset charset) {
    return new OutputStreamWriter(new FileOutputStream(descriptor), charset);
  }

  /** Returns the standard output. */
  public PrintWriter out() {
    return out;
  }

  public PrintWriter err() {
    return err;
  }

  /**
   * Returns standard output for text that may control the terminal; only for text of the program
   * itself.
   */
  public PrintWriter screen() {
    return screen;
  }

  public Optional<Terminal> terminal() {
    return terminal;
  }

  /** Prints a sentence of that command to standard error, in one line. */
  public void complain(String command, String sentence) {
    err.println(command + ": " + Printable.of(sentence));
  }

  /** Returns true if some printed text could not be written; then no later text can be, either. */
  public boolean isBroken() {
    screen.flush();
    out.flush();
    return standardOutput.failure().isPresent();
  }

  /**
   * Returns that exit status, or {@link #FAILED} if some printed text could not be written, and
   * prints the reason once. A reader that closes its end of a pipe has read enough, which is no
   * failure.
   */
  public int status(int wanted) {
    if (!isBroken() || standardOutput.failure().filter(Output::isClosedPipe).isPresent()) {
      return wanted;
    }
    if (!failureReported) {
      failureReported = true;
      String reason = standardOutput.failure().map(IOException::getMessage).orElse("");
      complain("bufferscope", "the output cannot be written: " + reason);
    }
    return FAILED;
  }

  /**
   * Returns true if the reader closed the pipe. Java passes on the system's message, in the user's
   * language.
   */
  private static boolean isClosedPipe(IOException e) {
    String words = String.valueOf(e.getMessage());
    return words.toLowerCase(Locale.ROOT).contains("pipe") || words.equals(wordsOfClosedPipe());
  }

  private static String wordsOfClosedPipe() {
    try {
      Pipe pipe = Pipe.open();
      pipe.source().close();
      try (Pipe.SinkChannel sink = pipe.sink()) {
        sink.write(ByteBuffer.allocate(1));
      }
      return "";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
