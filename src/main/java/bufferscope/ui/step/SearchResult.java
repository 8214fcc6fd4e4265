package bufferscope.ui.step;

import bufferscope.explore.model.Step;
import bufferscope.explore.search.Outcome;
import bufferscope.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result of a search. */
public record SearchResult(Outcome outcome, List<String> notes) {
  public SearchResult(Outcome outcome) {
    this(outcome, List.of());
  }

  /** The result of a search that did not begin, for that reason. */
  static SearchResult without(String reason) {
    return new SearchResult(new Outcome.Bounded(reason, new Outcome.Effort(0, 0, 0, false, 0, 0)));
  }

  /** Returns the fault that the search found, if there is one. */
  Optional<Outcome.Found> bug() {
    return outcome instanceof Outcome.Found found ? Optional.of(found) : Optional.empty();
  }

  /** Returns the result as a sentence, while the picture is at that position. */
  String sentence(StepPosition position) {
    return Stream.concat(Stream.of(verdict(position)), notes.stream())
        .collect(Collectors.joining(" · "));
  }

  private String verdict(StepPosition position) {
    if (outcome instanceof Outcome.Found found) {
      return found(found, position);
    }
    if (outcome instanceof Outcome.Bounded bounded) {
      long states = bounded.effort().states();
      return states == 0
          ? Texts.sentence(Texts.of("step.noVerdict", bounded.reason()))
          : Texts.of("step.bounded", bounded.reason(), states);
    }
    return Texts.of("step.none", outcome.effort().states());
  }

  private static String found(Outcome.Found found, StepPosition position) {
    if (position.hasAhead()) {
      return Texts.of(
          "step.foundWay",
          found.schedule().size(),
          Step.switches(found.schedule()),
          found.effort().states());
    }
    return Texts.of("step.found", found.message());
  }
}
