package bufferscope.ui.step;

import bufferscope.explore.model.Printed;
import bufferscope.ui.step.SteppedRun.StepMoment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The output of the code in a stepped run. It is computed again only if something has changed. */
final class StepOutput {
  private @Nullable List<StepMoment> moments;
  private int steps;
  private List<Printed> printed = List.of();

  /** Returns the lines that are printed up to that position, each with its thread. */
  List<String> at(StepPosition position) {
    if (moments != position.moments() || steps != position.moments().size()) {
      moments = position.moments();
      steps = moments.size();
      printed =
          Printed.of(
              position.model(),
              moments.stream().map(StepMoment::choice).filter(Objects::nonNull).toList());
    }
    return Printed.lines(printed, position.at());
  }
}
