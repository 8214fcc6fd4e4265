package bufferscope.cli.terminal;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the reason of a failed write, which a print writer on top of it would lose. */
final class FailureKeepingWriter extends Writer {
  private final Writer out;
  private volatile @Nullable IOException failure;

  FailureKeepingWriter(Writer out) {
    this.out = out;
  }

  private interface Write {
    void run() throws IOException;
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    attempt(() -> out.write(text, from, length));
  }

  @Override
  public void flush() throws IOException {
    attempt(out::flush);
  }

  @Override
  public void close() throws IOException {
    attempt(out::close);
  }

  private void attempt(Write action) throws IOException {
    try {
      action.run();
    } catch (IOException e) {
      if (failure == null) {
        failure = e;
      }
      throw e;
    }
  }

  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }
}
