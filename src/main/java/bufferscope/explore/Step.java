package bufferscope.explore;

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
    Wording wording = new Wording(model);
    int[] words = model.machine().start();
    List<Step> steps = new ArrayList<>();
    for (Choice choice : schedule) {
      int line = model.machine().moves.node(words, choice.thread() - 1).line();
      steps.add(new Step(model.threadName(choice.thread()), wording.effect(words, choice), line));
      model.apply(words, choice);
    }
    return steps;
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
