package bufferscope.cli.terminal;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps why something could not be written, which a print writer above it forgets. */
final class FailureKeepingWriter extends Writer {
  private final Writer out;
  private volatile @Nullable IOException failure;

  FailureKeepingWriter(Writer out) {
    this.out = out;
  }

  private interface Action {
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

  private void attempt(Action action) throws IOException {
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
