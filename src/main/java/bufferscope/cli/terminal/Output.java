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

/** Where a command writes. Nothing that it prints can control the terminal. */
public final class Output {
  /** The exit status when input or output fails, as EX_IOERR in sysexits.h. */
  public static final int FAILED = 74;

  private final FailureKeepingWriter standardOutput;
  private final PrintWriter out;
  private final PrintWriter err;
  private final PrintWriter screen;
  private final Optional<Terminal> terminal;
  private boolean failureTold;

  /**
   * Writes to these two.
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

  /** Not on top of System.out, which keeps silent about what it could not write. */
  private static Writer writer(FileDescriptor descriptor, Charset charset) {
    return new OutputStreamWriter(new FileOutputStream(descriptor), charset);
  }

  /** Standard output. */
  public PrintWriter out() {
    return out;
  }

  public PrintWriter err() {
    return err;
  }

  /** Standard output for what may control the terminal; only for text of the program itself. */
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

  /** Returns true if what was printed did not arrive, since when nothing will. */
  public boolean isBroken() {
    screen.flush();
    out.flush();
    return standardOutput.failure().isPresent();
  }

  /**
   * Returns that exit status, or {@link #FAILED} if something printed did not arrive, of which it
   * prints the reason once. A reader that closes its end of a pipe has read enough.
   */
  public int status(int wanted) {
    if (!isBroken() || standardOutput.failure().filter(Output::isClosedPipe).isPresent()) {
      return wanted;
    }
    if (!failureTold) {
      failureTold = true;
      String reason = standardOutput.failure().map(IOException::getMessage).orElse("");
      complain("bufferscope", "the output cannot be written: " + reason);
    }
    return FAILED;
  }

  /** Java passes on the words of the system, in the language of the person. */
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
