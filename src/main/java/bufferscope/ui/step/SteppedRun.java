package bufferscope.ui.step;

import bufferscope.event.Item;
import bufferscope.explore.Choice;
import bufferscope.explore.Model;
import bufferscope.explore.State;
import bufferscope.explore.Step;
import bufferscope.measure.RunVerdict;
import bufferscope.run.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A controlled run that is gone through back and forth. Whoever goes back and makes another choice
 * branches: what came after is forgotten.
 */
final class SteppedRun {
  private final Model model;
  private final List<Item> items;
  private final List<Moment> moments = new ArrayList<>();
  private Narrator narrator;
  private int at;

  /** Whether the person saw the moment before this one last, and not yet what happened since. */
  private boolean untold;

  /**
   * The run after a choice, or at its start.
   *
   * @param choice what led here; null at the start
   * @param step the same in words
   * @param wrong whether something went wrong with this choice
   * @param stops whether a run stops here, so that it can be looked at
   */
  record Moment(
      @Nullable Choice choice,
      @Nullable Step step,
      State state,
      Frame frame,
      boolean wrong,
      boolean stops) {}

  SteppedRun(Model model) {
    this(model, List.of());
  }

  private SteppedRun(Model model, List<Item> items) {
    this.model = model;
    this.items = items;
    narrator = new Narrator(model, items);
    moments.add(new Moment(null, null, model.start(), narrator.opening(), false, false));
  }

  /** The run along that schedule, standing at its start. */
  static SteppedRun along(Model model, List<Choice> schedule) {
    SteppedRun run = new SteppedRun(model);
    schedule.forEach(run::choose);
    run.goTo(0);
    return run;
  }

  /** The run of those items along that schedule, standing at its end. */
  static SteppedRun after(Model model, List<Item> items, List<Choice> schedule) {
    SteppedRun run = new SteppedRun(model, items);
    schedule.forEach(run::choose);
    run.untold = false;
    return run;
  }

  Model model() {
    return model;
  }

  /** All moments, those ahead included; the first is the start. */
  List<Moment> moments() {
    return moments;
  }

  /** The place of the present moment among all. */
  int at() {
    return at;
  }

  Moment now() {
    return moments.get(at);
  }

  /** What it looks like now, and what happened if that was not told before. */
  Frame takeFrame() {
    Frame frame = now().frame();
    if (untold) {
      untold = false;
      return frame;
    }
    return frame.withoutEvents();
  }

  boolean hasBehind() {
    return at > 0;
  }

  boolean hasAhead() {
    return at < moments.size() - 1;
  }

  /** The choice that was made before after this moment, if there was one. */
  Optional<Choice> nextMade() {
    return hasAhead() ? Optional.ofNullable(moments.get(at + 1).choice()) : Optional.empty();
  }

  /** What was chosen so far. */
  List<Choice> made() {
    return moments.subList(1, at + 1).stream().map(Moment::choice).toList();
  }

  List<Choice> choices() {
    return model.choices(now().state());
  }

  List<Choice> choicesOf(int thread) {
    return choices().stream().filter(choice -> choice.thread() == thread).toList();
  }

  boolean canGoOn() {
    return hasAhead() || !choices().isEmpty();
  }

  /** Goes to one of the moments. */
  void goTo(int moment) {
    untold = moment == at + 1;
    at = Math.max(0, Math.min(moments.size() - 1, moment));
  }

  /**
   * Makes a choice.
   *
   * @throws IllegalArgumentException if it is not possible now
   */
  void choose(Choice choice) {
    untold = true;
    if (nextMade().filter(choice::equals).isPresent()) {
      at++;
      return;
    }
    if (hasAhead()) {
      moments.subList(at + 1, moments.size()).clear();
      narrator = narratorOf(moments);
    }
    State before = now().state();
    Step step = Step.of(model, before, choice);
    Frame frame = narrator.tell(choice);
    add(choice, step, model.step(before, choice), frame);
    at++;
  }

  private void add(Choice choice, Step step, State state, Frame frame) {
    RunVerdict then = moments.get(moments.size() - 1).frame().verdict();
    RunVerdict now = frame.verdict();
    moments.add(
        new Moment(
            choice, step, state, frame, now.total() > then.total(), now.stops() > then.stops()));
  }

  private Narrator narratorOf(List<Moment> told) {
    Narrator fresh = new Narrator(model, items);
    for (Moment moment : told) {
      if (moment.choice() != null) {
        fresh.tell(moment.choice());
      }
    }
    return fresh;
  }
}
