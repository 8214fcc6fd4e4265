package bufferscope.run;

import bufferscope.event.Event;
import bufferscope.trace.Recording;
import bufferscope.trace.StateFold;
import bufferscope.trace.Trace;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Records the newest events of a run. Other threads can request them while it goes on recording.
 */
final class Recorder {
  private static final int CHUNK = 1 << 15;

  private final Recording recording = new Recording(CHUNK);

  /** The request for the events recorded so far; null if there is none. */
  private final AtomicReference<@Nullable CompletableFuture<Trace>> request =
      new AtomicReference<>();

  /** Whether no more events will be recorded. */
  private volatile boolean over;

  /** Records an event. The recording thread calls this, {@link #answer} and {@link #end}. */
  void add(Event event, StateFold fold) {
    recording.add(event, fold);
  }

  /** Completes the request, if there is one; called whenever the event queue is empty. */
  void answer() {
    CompletableFuture<Trace> waiting = request.getAndSet(null);
    if (waiting != null) {
      waiting.complete(recording.trace());
    }
  }

  /** Ends the recording: completes this and all later requests. */
  void end() {
    over = true;
    answer();
  }

  /** Requests the newest part of the run; may be called on any thread. */
  CompletableFuture<Trace> trace() {
    CompletableFuture<Trace> answer =
        request.updateAndGet(waiting -> waiting == null ? new CompletableFuture<>() : waiting);
    if (over) {
      answer();
    }
    return answer;
  }
}
