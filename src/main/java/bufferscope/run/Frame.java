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
 * What a watcher of a run gets to see at a time: the state, and what happened since the frame that
 * it took before.
 *
 * @param at run time of the frame in nanoseconds
 * @param events what led from the frame before to {@code state}, without the first {@code skipped}
 * @param skipped how many events were too many to be handed over one by one; state, measures and
 *     violations include them
 * @param verdict whether the invariants held so far
 * @param results what went into the buffer and what came out of it
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

  /** How many events a frame has at most. */
  public static final int MAX_EVENTS = 4096;

  /** What was seen of a run by that time, with what happened since the frame before. */
  public static Frame of(Phase phase, long at, Observation seen, List<Event> events, long skipped) {
    return new Frame(
        phase, at, seen.state(), events, skipped, seen.measures(), seen.verdict(), seen.results());
  }

  /** This frame for a watcher who knows what happened. */
  public Frame withoutEvents() {
    return new Frame(phase, at, state, List.of(), 0, measures, verdict, results);
  }

  /** How many events led from the frame before to this one; none where only time has passed. */
  public long steps() {
    return skipped + events.size();
  }

  /**
   * The violation that the last of the events was, if it was one: the state is that of its moment.
   */
  public Optional<Violation> violation() {
    return events.isEmpty()
        ? Optional.empty()
        : verdict.first().stream()
            .filter(found -> found.event().equals(events.get(events.size() - 1)))
            .findFirst();
  }

  /** Whether the last of the events is where something that stops a run went wrong first. */
  public boolean stopsHere() {
    return !events.isEmpty()
        && verdict.faults().stream()
            .filter(fault -> fault.kind().stops())
            .anyMatch(fault -> fault.first().event().equals(events.get(events.size() - 1)));
  }

  /** This frame for a watcher to whom the one before was not shown. */
  public Frame after(Frame untaken) {
    List<Event> all = new ArrayList<>(untaken.events);
    all.addAll(events);
    boolean tooMany = skipped > 0 || all.size() > MAX_EVENTS; // no gap between the events
    return new Frame(
        phase,
        at,
        state,
        tooMany ? events : all,
        untaken.skipped + skipped + (tooMany ? untaken.events.size() : 0),
        measures,
        verdict,
        results);
  }
}
