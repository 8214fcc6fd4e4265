package bufferscope.record.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** The destination of an export, for use inside a reader of events. */
record TextSink(Writer out) {
  /**
   * Writes the text.
   *
   * @throws UncheckedIOException if that fails
   */
  void add(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
