package bufferscope.work.worker;

import bufferscope.work.ItemKind;
import bufferscope.work.Range;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The lines that a person typed and no producer has taken yet. Nothing here ever waits. */
public final class Keyboard {
  /** How many lines may be typed ahead. */
  static final int MAX_AHEAD = 1000;

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final AtomicInteger ahead = new AtomicInteger();
  private volatile boolean closed;

  /**
   * Adds a line; answers whether it was taken on, which it is not when too many are waiting.
   *
   * @throws IllegalArgumentException if it has not 1 to {@link ItemKind#MAX_LENGTH} characters
   */
  public boolean type(String line) {
    Range.check("characters of a line", line.length(), 1, ItemKind.MAX_LENGTH);
    if (closed || ahead.get() >= MAX_AHEAD) {
      return false;
    }
    ahead.incrementAndGet();
    lines.add(line);
    return true;
  }

  /** The person will type no more. */
  public void close() {
    closed = true;
  }

  /** The oldest line, or null. */
  @Nullable String next() {
    String line = lines.poll();
    if (line != null) {
      ahead.decrementAndGet();
    }
    return line;
  }

  /** Whether there is a line, or will never be one. */
  boolean isReady() {
    return closed || !lines.isEmpty();
  }

  boolean isClosed() {
    return closed;
  }
}
