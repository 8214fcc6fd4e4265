package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import java.util.function.IntPredicate;

/**
 * The state of a run after the events read so far, with its violations and measures. For one thread
 * at a time.
 */
public final class Observation {
  private final StateFold fold = new StateFold(SystemState.EMPTY);
  private final Invariants invariants;
  private final Meters meters = new Meters(fold);

  public Observation() {
    this(true);
  }

  private Observation(boolean slotsOfSync) {
    invariants = new Invariants(slotsOfSync);
  }

  /**
   * An observation of code that keeps its items where it likes. Slots only show where they are;
   * what goes wrong with items is for the caller to {@link #report}.
   */
  public static Observation ofPlainCode() {
    return new Observation(false);
  }

  /** Reports a fault that the caller has found at that event. */
  public void report(ViolationKind kind, Event event, String sentence) {
    invariants.report(kind, event, sentence, fold);
  }

  /** Reads an event; called with every event of the run, in their order. */
  public void read(Event event) {
    meters.before(event);
    invariants.before(event, fold);
    fold.apply(event);
    invariants.after(event, fold);
  }

  /** Advances the time without an event; earlier times than the newest known are ignored. */
  public void advanceTo(long time) {
    meters.advanceTo(time);
  }

  /**
   * Reports that no thread can act any more after that event; at most one such state is reported.
   */
  public void standstill(Event last, Standstill standstill) {
    SystemState state = fold.state();
    standstill(last, standstill, state, thread -> StandstillCauses.findsWhatItNeeds(state, thread));
  }

  /**
   * Like {@link #standstill(Event, Standstill)}, for a caller that has computed which threads could
   * go on.
   *
   * @param state the state in which no thread can act
   * @param couldGoOn whether a thread that waits could go on if it were woken
   */
  public void standstill(
      Event last, Standstill standstill, SystemState state, IntPredicate couldGoOn) {
    invariants.standstill(last, standstill, state, couldGoOn);
  }

  /** Notes that a setting of the run changes now; see {@link Measures#stretches}. */
  public void settingChanged() {
    meters.meter().settingChanged();
  }

  /** Returns the state, which goes on changing; the caller must not change it. */
  public StateFold fold() {
    return fold;
  }

  public SystemState state() {
    return fold.state();
  }

  public Measures measures() {
    return meters.measures();
  }

  /** Returns the meter that the measures come from. */
  public RunMeter meter() {
    return meters.meter();
  }

  public RunVerdict verdict() {
    return invariants.verdict();
  }

  /** Returns the number of violations so far. */
  public long violations() {
    return invariants.count();
  }

  /** Returns the number of faults so far that stop a run; see {@link ViolationKind#stops}. */
  public int stops() {
    return invariants.stops();
  }

  public Results results() {
    return invariants.results();
  }
}
