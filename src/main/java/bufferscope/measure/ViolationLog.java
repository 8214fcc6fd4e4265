package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.trace.StateFold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts all violations, and keeps the first of them and one fault of each kind. */
final class ViolationLog {
  /** The number of violations kept, besides a standstill. */
  static final int KEPT = 20;

  private final RecentHistory history;
  private final ItemTracker tracker;
  private final List<Violation> first = new ArrayList<>();
  private final Map<ViolationKind, Fault> faults = new LinkedHashMap<>();
  private long count;
  private int stops;
  private boolean reported;

  ViolationLog(RecentHistory history, ItemTracker tracker) {
    this.history = history;
    this.tracker = tracker;
  }

  /** Called before an event is judged. */
  void beginEvent() {
    reported = false;
  }

  /** Returns true if a violation by the event under judgement was reported. */
  boolean hasReported() {
    return reported;
  }

  /**
   * Counts a violation and keeps it if there is room.
   *
   * @param message a format, to which the names of the thread and of the item are passed
   */
  void report(
      ViolationKind kind, Event event, @Nullable Item item, String message, StateFold fold) {
    reported = true;
    count++;
    Fault known = faults.get(kind);
    if (known != null && first.size() >= KEPT) {
      faults.put(kind, known.again()); // the sentence, which takes time to make, is not needed
      return;
    }
    String number = item == null ? "?" : String.valueOf(item.number());
    String sentence = message.formatted(fold.threadName(event.thread()), number);
    Violation violation = violation(kind, event, item, sentence, fold);
    addFault(violation);
    if (first.size() < KEPT) {
      first.add(violation);
    }
  }

  /** Adds a standstill, even if there is no room. */
  void reportStandstill(Violation standstill) {
    count++;
    first.add(standstill);
    addFault(standstill);
  }

  /** Adds the failure of a thread, which violates no invariant. */
  void reportFailure(ViolationKind kind, Event event, String message, StateFold fold) {
    addFault(violation(kind, event, null, message, fold));
  }

  private Violation violation(
      ViolationKind kind, Event event, @Nullable Item item, String message, StateFold fold) {
    String cause = new ViolationCauses(history, tracker, fold).of(kind, event, item);
    return new Violation(kind, event, fold.threadName(event.thread()), item, message, cause);
  }

  private void addFault(Violation violation) {
    if (violation.kind().stops() && !faults.containsKey(violation.kind())) {
      stops++;
    }
    faults.merge(violation.kind(), new Fault(violation, 1), (before, another) -> before.again());
  }

  long count() {
    return count;
  }

  /** Returns the number of kinds of faults so far that stop a run. */
  int stops() {
    return stops;
  }

  List<Violation> first() {
    return List.copyOf(first);
  }

  List<Fault> faults() {
    return List.copyOf(faults.values());
  }
}
