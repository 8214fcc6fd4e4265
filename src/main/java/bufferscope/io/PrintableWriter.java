package bufferscope.io;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes text so that it is safe to show; of the control characters, only line ends and tabs
 * remain.
 */
public final class PrintableWriter extends FilterWriter {
  public PrintableWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int character) throws IOException {
    out.write(Printable.lines(String.valueOf((char) character)));
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    out.write(Printable.lines(String.valueOf(text, from, length)));
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    out.write(Printable.lines(text.substring(from, from + length)));
  }
}
