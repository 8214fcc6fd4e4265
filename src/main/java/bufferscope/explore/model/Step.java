package bufferscope.explore.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A choice in words.
 *
 * @param thread the name of the thread
 * @param operation its operation, as in the code, and the effect
 * @param line the line of the code; 0 if not known
 */
public record Step(String thread, String operation, int line) {

  /** Returns the steps of that schedule. */
  public static List<Step> of(Model model, List<Choice> schedule) {
    List<Step> steps = new ArrayList<>();
    State state = model.start();
    for (Choice choice : schedule) {
      steps.add(of(model, state, choice));
      state = model.step(state, choice);
    }
    return steps;
  }

  /** Returns the step of that choice in that state. */
  public static Step of(Model model, State before, Choice choice) {
    return new Step(
        model.threadName(choice.thread()),
        new Wording(model).effect(before.words(), choice),
        model.line(before, choice.thread()));
  }

  /** Returns the number of times the schedule switches to another thread. */
  public static int switches(List<Choice> schedule) {
    int switches = 0;
    for (int i = 1; i < schedule.size(); i++) {
      if (schedule.get(i).thread() != schedule.get(i - 1).thread()) {
        switches++;
      }
    }
    return switches;
  }
}
