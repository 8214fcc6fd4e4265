package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.State;
import bufferscope.explore.search.Outcome.Found;
import java.util.List;

/** The part of a schedule that is needed for its fault. */
final class Needed {
  private Needed() {}

  /** The choices without those of threads that only queue up where all are stuck. */
  static List<Choice> choices(Model model, Found found) {
    State state = model.start();
    int needed = 0;
    while (needed < found.schedule().size() && !model.isStuck(state)) {
      state = model.step(state, found.schedule().get(needed++));
    }
    return found.schedule().subList(0, needed);
  }
}
