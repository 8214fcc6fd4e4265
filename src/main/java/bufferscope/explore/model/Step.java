package bufferscope.explore.model;

import bufferscope.sync.controlled.CodeLine;
import java.util.ArrayList;
import java.util.List;

/**
 * A choice in words.
 *
 * @param thread the name of the thread
 * @param operation its operation, as in the code, and the effect
 * @param line the line of the code, in its file; 0 if not known
 * @param file the name of the file; empty if there is one file only
 */
public record Step(String thread, String operation, int line, String file) {

  /** Returns the line as messages name it. */
  public CodeLine place() {
    return new CodeLine(file, line);
  }

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
    CodeLine line = model.lineName(model.line(before, choice.thread()));
    return new Step(
        model.threadName(choice.thread()),
        new Wording(model).effect(before.words(), choice),
        line.number(),
        line.file());
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
