package bufferscope.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a command writes.
 *
 * @param out standard output
 * @param terminal present if standard output is a terminal
 */
record Output(PrintWriter out, PrintWriter err, Optional<Terminal> terminal) {

  static Output ofThisProcess() {
    Optional<Terminal> terminal = Terminal.ofThisProcess(System.getenv());
    Charset charset = terminal.map(Terminal::charset).orElse(StandardCharsets.UTF_8);
    return new Output(
        writer(FileDescriptor.out, charset), writer(FileDescriptor.err, charset), terminal);
  }

  /** Not on top of System.out, which keeps silent about a closed pipe. */
  private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
    return new PrintWriter(new FileOutputStream(descriptor), true, charset);
  }
}
