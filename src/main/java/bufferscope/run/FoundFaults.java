package bufferscope.run;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ThreadEvent;
import bufferscope.measure.Observation;
import bufferscope.measure.ViolationKind;
import bufferscope.sync.live.Probe;
import java.util.Queue;
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
  private final Queue<Report> found = new ConcurrentLinkedQueue<>();

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
    found.add(new Report(event, kind, item, sentence));
    probe.emit(event);
  }

  /** Reports the faults of that event, which the observation has read. */
  void reportAt(Event event) {
    if (!ofPlainCode || !(event instanceof ThreadEvent.ReachedLine)) {
      return;
    }
    found.removeIf(
        each -> {
          boolean here = isSame(each.event, event);
          if (here) {
            observation.found(each.kind, event, each.item, each.sentence);
          }
          return here;
        });
  }

  @SuppressWarnings("ReferenceEquality") // the very event
  private static boolean isSame(Event one, Event other) {
    return one == other;
  }
}
