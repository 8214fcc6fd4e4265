package bufferscope.ui.yourcode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Buffers in plain Java to start from: three are right, and three have a flaw to be found. */
enum StartingPoint {
  MONITOR("MonitorBuffer.java"),
  LOCK("LockBuffer.java"),
  SEMAPHORES("SemaphoreBuffer.java"),
  IF("IfBuffer.java"),
  NOTIFY("NotifyBuffer.java"),
  UNGUARDED("UnguardedBuffer.java");

  private final String file;

  StartingPoint(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  String text() {
    try (InputStream in = StartingPoint.class.getResourceAsStream("templates/" + file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
