package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The state of a run after the events read so far, with its violations and measures. For one thread
 * at a time.
 */
public final class Observation {
  private final StateFold fold;
  private final Invariants invariants;
  private final Meters meters;

  public Observation() {
    this(true, SystemState.EMPTY);
  }

  private Observation(boolean slotsOfSync, SystemState start) {
    fold = new StateFold(start);
    invariants = new Invariants(slotsOfSync);
    meters = new Meters(fold);
  }

  /**
   * An observation of a run from that state on: mean values and violations are those of the time
   * since then.
   *
   * @param plainCode whether it is one as {@link #ofPlainCode}
   */
  public static Observation from(SystemState start, boolean plainCode) {
    Observation observation = new Observation(!plainCode, start);
    observation.invariants.begin(start, observation.fold);
    observation.meters.begin(start);
    return observation;
  }

  /**
   * An observation of code that keeps its items where it likes. Slots only show where they are;
   * what goes wrong with items is for the caller to {@link #report}.
   */
  public static Observation ofPlainCode() {
    return new Observation(false, SystemState.EMPTY);
  }

  /** Reports a fault that the caller has found at that event. */
  public void report(ViolationKind kind, Event event, String sentence) {
    invariants.report(kind, event, sentence, fold);
  }

  /**
   * Counts a fault that a call has found by itself at that event.
   *
   * @param item the item that it is about; null if there is none
   * @param sentence what the thread of the event did, without its name
   */
  public void found(ViolationKind kind, Event event, @Nullable Item item, String sentence) {
    invariants.found(kind, event, item, sentence, fold);
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
