package bufferscope.explore.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A choice in words.
 *
 * @param thread the name of the thread
 * @param operation what it does, as the code has it, and what comes of it
 * @param line the line of the code; 0 if not known
 */
public record Step(String thread, String operation, int line) {

  /** The steps of that schedule. */
  public static List<Step> of(Model model, List<Choice> schedule) {
    List<Step> steps = new ArrayList<>();
    State state = model.start();
    for (Choice choice : schedule) {
      steps.add(of(model, state, choice));
      state = model.step(state, choice);
    }
    return steps;
  }

  /** What that choice is and brings about, if it is made in that state. */
  public static Step of(Model model, State before, Choice choice) {
    return new Step(
        model.threadName(choice.thread()),
        new Wording(model).effect(before.words(), choice),
        model.line(before, choice.thread()));
  }

  /** How often it goes on with another thread than before. */
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
