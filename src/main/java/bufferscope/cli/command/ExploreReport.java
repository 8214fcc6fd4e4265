package bufferscope.cli.command;

import bufferscope.cli.terminal.Figures;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Printed;
import bufferscope.explore.model.Step;
import bufferscope.explore.search.FileSearch;
import bufferscope.explore.search.Outcome;
import bufferscope.explore.search.Outcome.Found;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of a search; as JSON, its fields are these in this order.
 *
 * @param verdict {@code none}, {@code found} or {@code bounded}
 * @param violation the kind of the fault, if one was found
 * @param message one sentence: the fault, the reason why there is no verdict, or a data race beside
 *     a right buffer; null if nothing goes wrong
 * @param printed what plain Java prints along the schedule
 * @param operations the number of operations of the schedule
 * @param notes further information, a sentence each
 */
record ExploreReport(
    String verdict,
    @Nullable String violation,
    @Nullable String message,
    long states,
    long transitions,
    long elapsedMillis,
    int operations,
    int contextSwitches,
    List<Step> schedule,
    List<Printed> printed,
    List<String> notes) {

  static ExploreReport of(Model model, Outcome outcome, List<String> notes, long nanos) {
    if (outcome instanceof Found found) {
      String violation = found.kind().id();
      return new ExploreReport(
          "found",
          violation,
          found.message(),
          outcome.effort().states(),
          outcome.effort().transitions(),
          millis(nanos),
          found.schedule().size(),
          Step.switches(found.schedule()),
          Step.of(model, found.schedule()),
          Printed.of(model, found.schedule()),
          notes);
    }
    boolean bounded = outcome instanceof Outcome.Bounded;
    return new ExploreReport(
        bounded ? "bounded" : "none",
        null,
        outcome instanceof Outcome.Bounded limit ? limit.reason() : raceBesideBuffer(notes),
        outcome.effort().states(),
        outcome.effort().transitions(),
        millis(nanos),
        0,
        0,
        List.of(),
        List.of(),
        notes);
  }

  private static @Nullable String raceBesideBuffer(List<String> notes) {
    return notes.stream()
        .filter(note -> note.startsWith(FileSearch.RACE_BESIDE_BUFFER))
        .findFirst()
        .orElse(null);
  }

  private static long millis(long nanos) {
    return Math.round(nanos / 1e6);
  }

  /** Returns the report as lines of text. */
  List<String> lines() {
    String effort =
        "%s, %s ms".formatted(Figures.count(states, "state"), Figures.count(elapsedMillis));
    return switch (verdict) {
      case "none" -> none(effort);
      case "bounded" ->
          List.of("no verdict: " + message + (states == 0 ? "" : " (" + effort + ")"));
      default -> found(effort);
    };
  }

  private List<String> none(String effort) {
    List<String> lines = new ArrayList<>();
    lines.add(
        message == null
            ? "no bug within these bounds: all visited, " + effort
            : "no bug within these bounds, but a %s (all visited, %s)".formatted(message, effort));
    notes.stream()
        .filter(note -> !note.equals(message))
        .forEach(note -> lines.add("note: " + note));
    return lines;
  }

  private List<String> found(String effort) {
    List<String> lines = new ArrayList<>();
    lines.add("%s: %s".formatted(violation, message));
    lines.add(
        "%s, %s (%s)"
            .formatted(
                Figures.count(operations, "operation"),
                Figures.count(contextSwitches, "context switch", "context switches"),
                effort));
    lines.addAll(printedIn(0));
    for (int i = 0; i < schedule.size(); i++) {
      lines.add("%4d  %s".formatted(i + 1, StepText.of(schedule.get(i))));
      lines.addAll(printedIn(i + 1));
    }
    notes.forEach(note -> lines.add("note: " + note));
    return lines;
  }

  private List<String> printedIn(int step) {
    return StepText.printed(printed, step).stream().map(line -> "      " + line).toList();
  }
}
