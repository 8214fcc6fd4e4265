package bufferscope.explore.replay;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.State;
import bufferscope.measure.Observation;
import bufferscope.measure.Standstill;
import bufferscope.measure.ViolationKind;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A controlled run as the events of a live one, judged and measured like a live run. */
public final class JudgedReplay {
  /** All threads exist from the start. */
  private static final int NO_POOL = 0;

  private final Model model;
  private final List<Item> items;
  private final Replay replay;
  private final List<Choice> made = new ArrayList<>();
  private final Observation seen;
  private Event last;

  /**
   * Creates a run that stands before the first choice.
   *
   * @param items the first items of the producers, in the order of their making
   */
  public JudgedReplay(Model model, List<Item> items) {
    this.model = model;
    this.items = items;
    replay = new Replay(model, items);
    seen = model.isByValue() ? Observation.ofPlainCode() : new Observation();
    replay.opening().forEach(seen::read);
    last = replay.opening().get(replay.opening().size() - 1);
  }

  /** Returns the events before the first choice. */
  public List<Event> opening() {
    return replay.opening();
  }

  /** Makes the choice; returns its events, which are then judged. */
  public List<Event> play(Choice choice) {
    List<Event> events = replay.play(choice);
    made.add(choice);
    for (Event event : events) {
      seen.read(event);
      last = event;
    }
    if (model.isProgram()) {
      judgeProgram(choice);
      return events;
    }
    judgeCall(choice);
    if (model.isDeadlock(state())) {
      SystemState end = whenAllHaveQueuedUp();
      Standstill.deadlock(end, NO_POOL, false)
          .or(this::missedWakeUp)
          .or(() -> Standstill.noProgress(end, true))
          .ifPresent(found -> seen.standstill(last, found, end, this::couldGoOn));
    }
    return events;
  }

  private Optional<Standstill> missedWakeUp() {
    return model.hasMissedWakeUp(state())
        ? Optional.of(
            new Standstill(
                ViolationKind.DEADLOCK, new StateFault(model, state(), "").missedWakeUp()))
        : Optional.empty();
  }

  /** Judges a program by its state, since its threads are no workers at a buffer. */
  private void judgeProgram(Choice choice) {
    ViolationKind wrong = model.machine().wrong();
    ViolationKind kind = wrong == null && model.isStuck(state()) ? ViolationKind.DEADLOCK : wrong;
    if (kind != null && !kind.isFailure()) {
      String actor = model.threadName(choice.thread());
      seen.report(kind, last, new StateFault(model, state(), actor).sentence(kind));
    }
  }

  /** Judges the call that has ended by its result, if the code is plain Java. */
  private void judgeCall(Choice choice) {
    ViolationKind wrong = model.machine().wrong();
    if (model.isByValue() && wrong != null && !wrong.isFailure()) {
      String actor = model.threadName(choice.thread());
      seen.report(wrong, last, CallFault.sentence(model, wrong, actor));
    }
  }

  /** Returns true if the thread could go on, which is tried out. */
  private boolean couldGoOn(int thread) {
    return model.machine().couldGoOn(replay.words(), thread - 1);
  }

  /**
   * Returns the state after all threads that can only queue up have done so, which changes nothing
   * else.
   */
  private SystemState whenAllHaveQueuedUp() {
    StateFold fold = new StateFold(seen.state());
    Replay ahead = new Replay(model, items);
    made.forEach(ahead::play);
    for (int thread = 0; thread < model.bounds().threads(); thread++) {
      if (model.machine().moves().canArrive(ahead.words(), thread)) {
        ahead.play(Choice.step(thread + 1)).forEach(fold::apply);
      }
    }
    return fold.state();
  }

  public Observation seen() {
    return seen;
  }

  public State state() {
    return replay.state();
  }
}
