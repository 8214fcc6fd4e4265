package bufferscope.run;

import bufferscope.event.Event;
import bufferscope.trace.Recording;
import bufferscope.trace.StateFold;
import bufferscope.trace.Trace;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest events of a run, and hands them to others while its thread goes on recording.
 */
final class Recorder {
  private static final int CHUNK = 1 << 15;

  private final Recording recording = new Recording(CHUNK);

  /** Who wants to know what was recorded so far; null for nobody. */
  private final AtomicReference<@Nullable CompletableFuture<Trace>> asked = new AtomicReference<>();

  /** Whether nothing more will be recorded. */
  private volatile boolean over;

  /** To be called, like {@link #answer} and {@link #end}, on the thread that records. */
  void add(Event event, StateFold fold) {
    recording.add(event, fold);
  }

  /** Answers those who asked; to be called now and then, when all that was told is recorded. */
  void answer() {
    CompletableFuture<Trace> waiting = asked.getAndSet(null);
    if (waiting != null) {
      waiting.complete(recording.trace());
    }
  }

  /** Nothing more will be recorded. */
  void end() {
    over = true;
    answer();
  }

  /** The newest stretch of the run so far; may be called on any thread. */
  CompletableFuture<Trace> trace() {
    CompletableFuture<Trace> answer =
        asked.updateAndGet(waiting -> waiting == null ? new CompletableFuture<>() : waiting);
    if (over) {
      answer();
    }
    return answer;
  }
}
