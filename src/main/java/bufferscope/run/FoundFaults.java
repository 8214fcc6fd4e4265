package bufferscope.run;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ThreadEvent;
import bufferscope.measure.Observation;
import bufferscope.measure.ViolationKind;
import bufferscope.sync.live.Probe;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The faults that calls of buffer code find by themselves. Each fault has an event of its own, so
 * that the observer reports it at its place among the other events.
 */
final class FoundFaults {
  private final boolean ofPlainCode;
  private final Probe probe;
  private final Observation observation;

  /** The faults to be reported, by thread; the events of a thread are read in this order. */
  private final Map<Integer, Queue<Report>> found = new ConcurrentHashMap<>();

  private record Report(Event event, ViolationKind kind, @Nullable Item item, String sentence) {}

  /** Creates faults of a run; {@code ofPlainCode} if only the calls can judge its items. */
  FoundFaults(boolean ofPlainCode, Probe probe) {
    this.ofPlainCode = ofPlainCode;
    this.probe = probe;
    observation = ofPlainCode ? Observation.ofPlainCode() : new Observation();
  }

  /** Returns the observation that gets the faults. */
  Observation observation() {
    return observation;
  }

  /** Reports a fault of the calling thread, with a sentence that goes on from its name. */
  void report(ViolationKind kind, @Nullable Item item, String sentence) {
    Event event = new ThreadEvent.ReachedLine(probe.now(), probe.thread(), 0);
    ofThread(event).add(new Report(event, kind, item, sentence));
    probe.emit(event);
  }

  /** Reports the fault of that event, which the observation has read. */
  void reportAt(Event event) {
    if (!ofPlainCode || !(event instanceof ThreadEvent.ReachedLine)) {
      return;
    }
    Queue<Report> ofThread = ofThread(event);
    Report next = ofThread.peek();
    if (next != null && isSame(next.event, event)) {
      ofThread.remove();
      observation.found(next.kind, event, next.item, next.sentence);
    }
  }

  private Queue<Report> ofThread(Event event) {
    return found.computeIfAbsent(event.thread(), thread -> new ConcurrentLinkedQueue<>());
  }

  @SuppressWarnings("ReferenceEquality") // the very event
  private static boolean isSame(Event one, Event other) {
    return one == other;
  }
}
