package bufferscope.explore.time;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Moves;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.replay.HandoverResult;
import bufferscope.explore.replay.ItemWork;
import bufferscope.explore.replay.Replay;
import bufferscope.measure.Completion;
import bufferscope.measure.Observation;
import bufferscope.measure.Standstill;
import bufferscope.trace.SystemState;
import bufferscope.trace.Witness;
import bufferscope.work.Scenario;
import bufferscope.work.worker.VirtualWork;
import java.time.Duration;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run of a scenario in virtual time: without threads, without waiting, and the same each time.
 *
 * <p>It emits events and is judged like a live run, and ends like one: when all items are used up,
 * when no thread can go on, or when it is ended. All methods except {@link #stop} are for one
 * thread at a time.
 */
public final class VirtualRun {
  /** All threads exist from the start. */
  private static final int NO_POOL = 0;

  private final Model model;
  private final VirtualTime time;
  private final Replay replay;
  private final long stepNanos;
  private final Witness witness;
  private final Observation seen = new Observation();
  private final Completion completion;

  /** Threads that were interrupted and have not noticed it yet; they count from 0 here. */
  private final BitSet interrupted = new BitSet();

  private @Nullable Event last;
  private boolean over;
  private volatile boolean stopped;

  /** The work of threads between their calls, in virtual time. */
  private record InTime(VirtualWork work, VirtualTime time) implements ItemWork {

    @Override
    public void begin(long now, int thread, @Nullable Item inHands) {
      time.sleep(thread, work.begin(now, thread, inHands));
    }

    @Override
    public Item make(long now, int thread) {
      return work.make(now, thread);
    }

    @Override
    public void finish(long now, int thread, @Nullable Item item) {
      work.finish(now, thread, item);
    }
  }

  /** Creates a run that has not begun, and in which only work takes time. */
  public VirtualRun(Scenario scenario, Witness witness) {
    this(scenario, Duration.ZERO, witness);
  }

  /**
   * Creates a run that has not begun.
   *
   * @param scenario one that can run under control, see {@link HandoverResult.Reason#in}
   * @param step the duration of each operation of buffer code
   * @param witness receives all events
   * @throws IllegalArgumentException if the scenario cannot run under control
   */
  public VirtualRun(Scenario scenario, Duration step, Witness witness) {
    HandoverResult.Reason.in(scenario)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException("not under control: " + reason);
            });
    this.witness = witness;
    stepNanos = step.toNanos();
    model = Model.timed(scenario.mechanism(), bounds(scenario), semantics(scenario));
    time = new VirtualTime(model, scenario.seed());
    completion = new Completion(scenario.workload().end());
    replay = new Replay(model, events -> new InTime(new VirtualWork(scenario, events), time));
    replay.opening().forEach(this::read);
  }

  static Bounds bounds(Scenario scenario) {
    return new Bounds(
        scenario.threads(Role.PRODUCER),
        scenario.threads(Role.CONSUMER),
        scenario.capacity(),
        (int) Math.min(Bounds.ENDLESS, scenario.workload().itemsPerProducer()));
  }

  /** Returns semantics in which every thread may be interrupted once, at the end. */
  static Semantics semantics(Scenario scenario) {
    Semantics semantics = scenario.fair() ? Semantics.FAIR : Semantics.BARGING;
    return semantics.withInterrupts(bounds(scenario).threads());
  }

  /**
   * Continues until that time, the end of the run or {@link #stop}, and does all that is due by
   * then.
   *
   * @param until nanoseconds since the run began
   * @throws TimeStandsStillException if that time will never come
   */
  public void goOn(long until) {
    while (!over && !stopped) {
      Optional<Choice> next = next(until);
      if (next.isEmpty()) {
        seen.advanceTo(time.now());
        endIfStill();
        return;
      }
      play(next.get());
      time.checkThatItPasses();
      lookIfDone();
    }
  }

  private Optional<Choice> next(long until) {
    int[] words = replay.words();
    Moves moves = model.machine().moves();
    for (int thread = interrupted.nextSetBit(0);
        thread >= 0;
        thread = interrupted.nextSetBit(thread + 1)) {
      if (moves.canBeInterrupted(words, thread)) {
        interrupted.clear(thread);
        return Optional.of(new Choice(Choice.Transition.INTERRUPT, thread + 1, Choice.FIRST));
      }
    }
    return time.next(words, until);
  }

  private void play(Choice choice) {
    int thread = choice.thread() - 1;
    Moves moves = model.machine().moves();
    boolean works = moves.sleeps(replay.words(), thread);
    replay.play(choice, time.now()).forEach(this::read);
    if (!works
        && moves.isReady(replay.words(), thread)) { // otherwise it has to wait for what it wants
      time.dwell(choice.thread(), stepNanos);
    }
  }

  private void read(Event event) {
    seen.read(event);
    completion.read(event);
    last = event;
    witness.saw(event, seen.fold());
  }

  private void lookIfDone() {
    if (completion.isAllDone(seen.fold())) {
      end();
    } else if (completion.letsConsumersGo(seen.fold())) {
      seen.state().threads().stream()
          .filter(thread -> thread.role() == Role.CONSUMER && !thread.status().isOver())
          .forEach(
              thread -> {
                read(new ThreadEvent.ThreadInterrupted(time.now(), thread.id()));
                interrupted.set(thread.id() - 1);
              });
    }
  }

  /** Ends the run if no thread can do anything, and none will wake up. */
  private void endIfStill() {
    int[] words = replay.words();
    if (!time.anySleeps(words)) {
      SystemState state = seen.state();
      Standstill.deadlock(state, NO_POOL, true)
          .or(() -> Standstill.noProgress(state, model.machine().moves().anySpins(words)))
          .ifPresent(found -> seen.standstill(Objects.requireNonNull(last), found));
      end();
    }
  }

  /** Makes {@link #goOn} return soon; may be called on any thread. */
  public void stop() {
    stopped = true;
  }

  /** Ends the run as a live one is ended: interrupts all threads. */
  public void end() {
    if (over) {
      return;
    }
    over = true;
    interrupted.set(0, model.bounds().threads());
    long now = time.now();
    for (Optional<Choice> next = next(now); next.isPresent(); next = next(now)) {
      play(next.get());
    }
    seen.state().threads().stream()
        .filter(thread -> !thread.status().isOver()) // they wait for a lock that is never released
        .forEach(
            thread ->
                read(
                    new ThreadEvent.ThreadEnded(now, thread.id(), ThreadEvent.Ending.INTERRUPTED)));
    seen.advanceTo(now);
  }

  /** Returns true if the run has ended. */
  public boolean isOver() {
    return over;
  }

  /** Returns the nanoseconds since the run began. */
  public long now() {
    return time.now();
  }

  /** Returns the observation of the run so far; the caller must not change it. */
  public Observation observation() {
    return seen;
  }
}
