package bufferscope.cli.command;

import bufferscope.explore.model.Printed;
import bufferscope.explore.model.Step;
import java.util.List;

/** The steps of a schedule as lines of text, with what they print below them. */
final class StepText {
  private StepText() {}

  static String of(Step step) {
    String place =
        step.file().isEmpty() ? "line %3d".formatted(step.line()) : "%-16s".formatted(step.place());
    return "%-4s %s  %s".formatted(step.thread(), place, step.operation());
  }

  /** Returns the lines that are printed in the step of that number. */
  static List<String> printed(List<Printed> all, int step) {
    return all.stream()
        .filter(each -> each.step() == step)
        .flatMap(
            each ->
                each.text().lines().map(line -> "%-4s prints    %s".formatted(each.thread(), line)))
        .toList();
  }
}
