package bufferscope.work.worker;

import bufferscope.work.ItemKind;
import bufferscope.work.Range;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The typed lines that no producer has taken yet. No method waits. */
public final class TypedLineQueue {
  /** The maximum number of lines that wait for a producer. */
  static final int MAX_AHEAD = 1000;

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final AtomicInteger ahead = new AtomicInteger();
  private volatile boolean closed;

  /**
   * Adds a line. Returns false if it is dropped, because too many wait or the typing has ended.
   *
   * @throws IllegalArgumentException if it does not have 1 to {@link ItemKind#MAX_LENGTH}
   *     characters
   */
  public boolean add(String line) {
    Range.check("characters of a line", line.length(), 1, ItemKind.MAX_LENGTH);
    if (closed || ahead.get() >= MAX_AHEAD) {
      return false;
    }
    ahead.incrementAndGet();
    lines.add(line);
    return true;
  }

  /** Ends the typing: there will be no more lines. */
  public void close() {
    closed = true;
  }

  /** Removes the oldest line and returns it; null if there is none. */
  @Nullable String next() {
    String line = lines.poll();
    if (line != null) {
      ahead.decrementAndGet();
    }
    return line;
  }

  /** Returns true if there is a line, or if there will never be one. */
  boolean isReady() {
    return closed || !lines.isEmpty();
  }

  boolean isClosed() {
    return closed;
  }
}
