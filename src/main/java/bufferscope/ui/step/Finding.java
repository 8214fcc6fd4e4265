package bufferscope.ui.step;

import bufferscope.explore.Outcome;
import bufferscope.explore.Step;
import bufferscope.ui.text.Texts;
import java.util.Optional;

/** What a search found, in words. */
record Finding(Outcome outcome) {

  Optional<Outcome.Found> bug() {
    return outcome instanceof Outcome.Found found ? Optional.of(found) : Optional.empty();
  }

  /** The sentence when the run stands there. */
  String text(SteppedRun run) {
    if (outcome instanceof Outcome.Found found) {
      return found(found, run);
    }
    if (outcome instanceof Outcome.Bounded bounded) {
      return Texts.of("step.bounded", bounded.reason(), bounded.effort().states());
    }
    return Texts.of("step.none", outcome.effort().states());
  }

  private static String found(Outcome.Found found, SteppedRun run) {
    if (run.hasAhead()) {
      return Texts.of(
          "step.foundWay",
          found.schedule().size(),
          Step.switches(found.schedule()),
          found.effort().states());
    }
    return Texts.of("step.found", found.message());
  }
}
