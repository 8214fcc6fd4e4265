package bufferscope.ui.step;

import bufferscope.event.Item;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.LayoutGrewException;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.State;
import bufferscope.explore.model.Step;
import bufferscope.explore.moment.ScheduledMoment;
import bufferscope.measure.RunVerdict;
import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.NotRepeatableException;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A controlled run in which the user goes forward and back. Another choice after a step back starts
 * a branch: the later steps are removed.
 */
public final class SteppedRun {
  private final Model model;
  private final List<Item> items;
  private List<StepMoment> moments = new ArrayList<>();
  private FrameReplay replay;
  private final List<Frame> untaken = new ArrayList<>();
  private final StepPast past = new StepPast();
  private int at;

  /** Whether all choices are those of the schedule along which the run was made. */
  private boolean asPlayed;

  private boolean grown;

  /**
   * The run after a choice, or at its start.
   *
   * @param choice the choice that led here; null at the start
   * @param step the choice in words
   * @param endsCall whether the put or take of the thread is done with this choice
   * @param wrong whether something went wrong with this choice
   * @param stops whether a run stops here, so that the user can look at it
   */
  record StepMoment(
      @Nullable Choice choice,
      @Nullable Step step,
      State state,
      Frame frame,
      boolean endsCall,
      boolean wrong,
      boolean stops) {
    /** Returns the number of events that led here. */
    long events() {
      return frame.state().events();
    }

    /** Returns true if the choice moved the same thread as that of the other moment. */
    boolean isOfThreadOf(StepMoment other) {
      return choice != null && other.choice != null && choice.thread() == other.choice.thread();
    }
  }

  SteppedRun(Model model) {
    this(model, List.of());
  }

  private SteppedRun(Model model, List<Item> items) {
    this.model = model;
    this.items = items;
    replay = new FrameReplay(model, items);
    moments.add(new StepMoment(null, null, model.start(), replay.opening(), false, false, false));
    show();
  }

  /** Returns the run along that schedule, at its start. */
  static SteppedRun along(Model model, List<Choice> schedule) {
    SteppedRun run = new SteppedRun(model);
    schedule.forEach(run::choose);
    run.at = 0;
    run.asPlayed = true;
    run.show();
    return run;
  }

  /** Returns the run of those items along that schedule, at its end. */
  static SteppedRun after(Model model, List<Item> items, List<Choice> schedule) {
    SteppedRun run = new SteppedRun(model, items);
    schedule.forEach(run::choose);
    run.show();
    return run;
  }

  /**
   * Returns the run of that moment, at its step.
   *
   * @throws IllegalArgumentException if one of its choices is not possible
   */
  static SteppedRun at(ScheduledMoment moment) {
    SteppedRun run = new SteppedRun(moment.model(), moment.items());
    for (Choice choice : moment.schedule()) {
      run.model.step(run.position().state(), choice); // throws if it is not possible
      run.choose(choice);
    }
    run.at = moment.step();
    run.asPlayed = true;
    run.show();
    return run;
  }

  /**
   * Returns the present moment; empty if the run is too long for that, or if its items carry more
   * than their numbers.
   */
  public Optional<ScheduledMoment> moment(Mechanism mechanism) {
    List<Choice> schedule =
        moments.subList(1, moments.size()).stream().map(StepMoment::choice).toList();
    return schedule.size() > ScheduledMoment.MOST_STEPS
        ? Optional.empty()
        : ScheduledMoment.makers(items)
            .map(
                makers ->
                    new ScheduledMoment(
                        mechanism, model.bounds(), model.semantics(), schedule, at, makers));
  }

  /** Returns true if the run was made along a schedule and no other choice was made since. */
  boolean isAsPlayed() {
    return asPlayed;
  }

  Model model() {
    return model;
  }

  /** Returns the present position. */
  StepPosition position() {
    return new StepPosition(model, moments, at);
  }

  /** Returns the position of that frame; empty if the run has no such frame. */
  Optional<StepPosition> positionOf(Frame frame) {
    for (int i = 0; i < moments.size(); i++) {
      if (moments.get(i).frame().state().equals(frame.state())) {
        return Optional.of(new StepPosition(model, moments, i));
      }
    }
    return Optional.empty();
  }

  /** Returns all steps that were made, including those ahead. */
  Stretch past() {
    return past.with(moments);
  }

  /** Returns the frames to be shown that were not taken before, oldest first. */
  List<Frame> takeFrames() {
    List<Frame> taken = List.copyOf(untaken);
    untaken.clear();
    return taken;
  }

  /** Makes the present frame the next one, without the steps that led to it. */
  void show() {
    untaken.clear();
    untaken.add(moments.get(at).frame().withoutEvents());
  }

  /** Goes to the moment of that number, or to the first or last one if there is none. */
  void goTo(int moment) {
    int target = Math.max(0, Math.min(moments.size() - 1, moment));
    Frame frame = moments.get(target).frame();
    if (target != at) {
      untaken.add(target == at + 1 ? frame : frame.withoutEvents());
    }
    at = target;
  }

  /**
   * Makes a choice.
   *
   * @throws IllegalArgumentException if it is not possible now
   */
  void choose(Choice choice) {
    if (position().nextMade().filter(choice::equals).isEmpty()) {
      asPlayed = false;
      forgetAhead();
      State before = moments.get(at).state();
      if (!add(before, choice)) {
        return;
      }
    }
    goTo(at + 1);
  }

  /** Adds the moment after that choice; returns false if the run was made anew for it. */
  private boolean add(State before, Choice choice) {
    try {
      Step step = Step.of(model, before, choice);
      add(choice, step, model.step(before, choice), replay.play(choice));
      return true;
    } catch (LayoutGrewException e) {
      List<Choice> made = new ArrayList<>(position().made());
      made.add(choice);
      model.grow();
      makeAnew(made);
      return false;
    } catch (NotFollowedException | NotRepeatableException e) {
      replay = replayOf(moments);
      throw e;
    }
  }

  /** Makes those choices from the start, in states that have room for what was found. */
  private void makeAnew(List<Choice> made) {
    moments = new ArrayList<>(); // positions keep what they had
    at = 0;
    past.forget();
    begin();
    made.forEach(this::choose);
    show();
    grown = true;
  }

  private void begin() {
    replay = new FrameReplay(model, items);
    moments.add(new StepMoment(null, null, model.start(), replay.opening(), false, false, false));
  }

  /**
   * Returns true if shared data was found since the last call, so that all positions are others.
   */
  boolean takeGrown() {
    boolean taken = grown;
    grown = false;
    return taken;
  }

  /**
   * Lets the thread go on until it blocks, its put or take is done, or it comes back to a state
   * that it has left, as in a busy wait.
   *
   * @param stopAtFaults whether it also stops where something goes wrong
   */
  void moveOn(int thread, boolean stopAtFaults) {
    Choice next = Choice.step(thread);
    Set<State> passed = new HashSet<>();
    boolean goesOn = position().choices().contains(next);
    while (goesOn && passed.add(position().state())) {
      choose(next);
      StepMoment now = position().now();
      goesOn =
          position().choices().contains(next) && !now.endsCall() && !(stopAtFaults && now.stops());
    }
  }

  private void forgetAhead() {
    if (position().hasAhead()) {
      moments = new ArrayList<>(moments.subList(0, at + 1)); // positions keep what they had ahead
      replay = replayOf(moments);
      past.forget();
    }
  }

  private void add(Choice choice, Step step, State state, Frame frame) {
    RunVerdict then = moments.get(moments.size() - 1).frame().verdict();
    RunVerdict now = frame.verdict();
    moments.add(
        new StepMoment(
            choice,
            step,
            state,
            frame,
            model.isBetweenCalls(state, choice.thread()),
            now.total() > then.total(),
            now.stops() > then.stops()));
  }

  private FrameReplay replayOf(List<StepMoment> made) {
    FrameReplay fresh = new FrameReplay(model, items);
    for (StepMoment moment : made) {
      if (moment.choice() != null) {
        fresh.play(moment.choice());
      }
    }
    return fresh;
  }
}
