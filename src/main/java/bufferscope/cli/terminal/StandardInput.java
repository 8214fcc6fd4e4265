package bufferscope.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The standard input, even if the program that started this one has closed it. */
public final class StandardInput {
  private static final Path LINK = Path.of("/proc/self/fd/0");

  private StandardInput() {}

  public static InputStream ofThisProcess() {
    return isClosed() ? closed() : System.in;
  }

  private static InputStream closed() {
    try (InputStream closed = InputStream.nullInputStream()) {
      return closed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns true if standard input is closed: then the first file that Java opens for itself gets
   * its number.
   */
  private static boolean isClosed() {
    try {
      return Files.isSymbolicLink(LINK)
          && LINK.toRealPath().startsWith(Path.of(System.getProperty("java.home")).toRealPath());
    } catch (IOException e) {
      return false; // a pipe, which has no path
    }
  }
}
