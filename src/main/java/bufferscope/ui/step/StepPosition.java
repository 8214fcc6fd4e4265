package bufferscope.ui.step;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.State;
import bufferscope.explore.model.Step;
import bufferscope.ui.step.SteppedRun.StepMoment;
import java.util.List;
import java.util.Optional;

/**
 * A position in a stepped run.
 *
 * @param moments all moments of the run, including those ahead; the first is the start
 * @param at the number of the present moment
 */
record StepPosition(Model model, List<StepMoment> moments, int at) {

  StepMoment now() {
    return moments.get(at);
  }

  State state() {
    return now().state();
  }

  /** Returns the number of the first moment with at least so many events, or of the last moment. */
  int stepAt(long events) {
    int low = 0;
    int high = moments.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (moments.get(middle).events() < events) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean hasBehind() {
    return at > 0;
  }

  boolean hasAhead() {
    return at < moments.size() - 1;
  }

  /** Returns the moment before the thread of the last step began to move, or its put or take. */
  int beginOfMove() {
    int begin = at;
    do {
      begin--;
    } while (begin > 0 && moments.get(begin).isOfThreadOf(now()) && !moments.get(begin).endsCall());
    return Math.max(0, begin);
  }

  /** Returns the choice that was made before after this moment, if there was one. */
  Optional<Choice> nextMade() {
    return hasAhead() ? Optional.ofNullable(moments.get(at + 1).choice()) : Optional.empty();
  }

  /** Returns the choices that led here. */
  List<Choice> made() {
    return moments.subList(1, at + 1).stream().map(StepMoment::choice).toList();
  }

  List<Choice> choices() {
    return model().choices(state());
  }

  List<Choice> choicesOf(int thread) {
    return choices().stream().filter(choice -> choice.thread() == thread).toList();
  }

  boolean canGoOn() {
    return hasAhead() || !choices().isEmpty();
  }

  /** Returns the choice in words. */
  Step step(Choice choice) {
    return Step.of(model(), state(), choice);
  }
}
