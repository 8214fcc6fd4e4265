package bufferscope.owncode.live;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts what threads print into lines: each thread has a line of its own. */
final class LineOutput extends OutputStream {
  private static final int LONGEST = 1_000;

  private final Consumer<String> lines;
  private final PrintStream stream = new PrintStream(this, false, StandardCharsets.UTF_8);
  private final ThreadLocal<ByteArrayOutputStream> begun =
      ThreadLocal.withInitial(ByteArrayOutputStream::new);

  /** Creates an output of which each line is given to the action, on the thread that printed it. */
  LineOutput(Consumer<String> lines) {
    this.lines = lines;
  }

  PrintStream stream() {
    return stream;
  }

  @Override
  public void write(int character) {
    if (character == '\n' || begun.get().size() == LONGEST) {
      endLine(true);
    }
    if (character != '\n' && character != '\r') {
      begun.get().write(character);
    }
  }

  /** Ends the line that the calling thread has begun, if it has. */
  void endLine() {
    endLine(false);
  }

  private void endLine(boolean mayBeEmpty) {
    String line = begun.get().toString(StandardCharsets.UTF_8);
    begun.remove();
    if (mayBeEmpty || !line.isEmpty()) {
      lines.accept(line);
    }
  }
}
