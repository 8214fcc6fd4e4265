package bufferscope.cli.command;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.LayoutGrewException;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Printed;
import bufferscope.explore.model.State;
import bufferscope.explore.model.Step;
import bufferscope.explore.search.FaultSentence;
import bufferscope.io.LineReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows which steps are possible, and lets the user choose one, until there is none. */
final class TextStepper {
  private static final String BACK = "b";
  private static final String QUIT = "q";

  private final Model model;
  private final LineReader in;
  private final PrintWriter out;
  private final List<Choice> schedule = new ArrayList<>();

  /** A place in a run: the choices that are possible there, and what they would do. */
  private record Offer(List<Choice> choices, List<Step> steps, @Nullable String fault) {}

  TextStepper(Model model, LineReader in, PrintWriter out) {
    this.model = model;
    this.in = in;
    this.out = out;
  }

  /** Reads choices until the input ends, or the user does. */
  void run() throws IOException {
    Offer place = showAfterStep();
    String line = in.next();
    while (line != null && !line.strip().toLowerCase(Locale.ROOT).equals(QUIT)) {
      place = answer(place, line.strip().toLowerCase(Locale.ROOT));
      line = in.next();
    }
  }

  private Offer answer(Offer place, String answer) {
    if (answer.equals(BACK) && !schedule.isEmpty()) {
      schedule.remove(schedule.size() - 1);
      return show(place());
    }
    int chosen = answer.isEmpty() ? 1 : number(answer);
    if (chosen < 1 || chosen > place.choices.size()) {
      out.println(
          "\"%s\" is not possible here; allowed is %s%s or %s"
              .formatted(
                  answer,
                  place.choices.isEmpty() ? "" : "1 to " + place.choices.size() + ", ",
                  BACK,
                  QUIT));
      return place;
    }
    Step done = place.steps.get(chosen - 1);
    schedule.add(place.choices.get(chosen - 1));
    out.println(schedule.size() + "  " + StepText.of(done));
    return showAfterStep();
  }

  /** Returns the number, or -1 for anything else. */
  private static int number(String answer) {
    return answer.matches("\\d{1,3}") ? Integer.parseInt(answer) : -1;
  }

  /** Shows the output of the last step, and then the possible choices. */
  private Offer showAfterStep() {
    Offer place = place();
    List<String> printed = StepText.printed(Printed.of(model, schedule), schedule.size());
    printed.forEach(line -> out.println(" ".repeat(3) + line));
    return show(place);
  }

  private Offer show(Offer place) {
    if (place.fault != null) {
      out.println(place.fault);
    } else if (place.choices.isEmpty()) {
      out.println("all threads are over, or wait for more");
    }
    for (int i = 0; i < place.choices.size(); i++) {
      out.println("  [%d] %s".formatted(i + 1, StepText.of(place.steps.get(i))));
    }
    out.flush();
    return place;
  }

  /** Returns the present place. Code may do operations there that the model has not met before. */
  private Offer place() {
    while (true) {
      try {
        String fault = FaultSentence.atEnd(model, schedule).orElse(null);
        State state = model.start();
        for (Choice each : schedule) {
          state = model.step(state, each);
        }
        State now = state;
        List<Choice> choices = fault == null ? model.choices(now) : List.of();
        List<Step> steps = choices.stream().map(each -> Step.of(model, now, each)).toList();
        return new Offer(choices, steps, fault);
      } catch (LayoutGrewException e) {
        model.grow();
      }
    }
  }
}
