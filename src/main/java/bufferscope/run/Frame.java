package bufferscope.run;

import bufferscope.event.Event;
import bufferscope.measure.Measures;
import bufferscope.measure.Observation;
import bufferscope.measure.Results;
import bufferscope.measure.RunVerdict;
import bufferscope.measure.Violation;
import bufferscope.trace.SystemState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run at one time: its state, and its events since the previous frame.
 *
 * @param at run time of the frame in nanoseconds
 * @param events the events from the previous frame to {@code state}, without the first {@code
 *     skipped}
 * @param skipped the number of events left out of {@code events} because there were too many;
 *     state, measures and violations include them
 * @param verdict whether the invariants held so far
 * @param results the items that went into the buffer and those that came out
 */
public record Frame(
    Phase phase,
    long at,
    SystemState state,
    List<Event> events,
    long skipped,
    Measures measures,
    RunVerdict verdict,
    Results results) {

  /** The maximum number of events in a frame. */
  public static final int MAX_EVENTS = 4096;

  /** Returns the frame of an observation at that time, with the events since the previous frame. */
  public static Frame of(Phase phase, long at, Observation seen, List<Event> events, long skipped) {
    return new Frame(
        phase, at, seen.state(), events, skipped, seen.measures(), seen.verdict(), seen.results());
  }

  /** Returns this frame without its events, for a watcher that has seen them. */
  public Frame withoutEvents() {
    return new Frame(phase, at, state, List.of(), 0, measures, verdict, results);
  }

  /**
   * Returns the number of events from the previous frame to this one; 0 if only time has passed.
   */
  public long steps() {
    return skipped + events.size();
  }

  /**
   * Returns the violation of the last event, if there was one. The state is the one after that
   * event.
   */
  public Optional<Violation> violation() {
    return events.isEmpty()
        ? Optional.empty()
        : verdict.first().stream()
            .filter(found -> found.event().equals(events.get(events.size() - 1)))
            .findFirst();
  }

  /** Returns true if the last event is the first of a fault that stops a run. */
  public boolean stopsHere() {
    return !events.isEmpty()
        && verdict.faults().stream()
            .filter(fault -> fault.kind().stops())
            .anyMatch(fault -> fault.first().event().equals(events.get(events.size() - 1)));
  }

  /** Returns this frame joined with the previous one, which the watcher has not seen. */
  public Frame after(Frame unseen) {
    List<Event> all = new ArrayList<>(unseen.events);
    all.addAll(events);
    boolean tooMany = skipped > 0 || all.size() > MAX_EVENTS; // no gap between the events
    return new Frame(
        phase,
        at,
        state,
        tooMany ? events : all,
        unseen.skipped + skipped + (tooMany ? unseen.events.size() : 0),
        measures,
        verdict,
        results);
  }
}
