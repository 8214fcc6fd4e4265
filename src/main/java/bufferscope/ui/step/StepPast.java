package bufferscope.ui.step;

import bufferscope.event.Event;
import bufferscope.record.History;
import bufferscope.record.Stretch;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.ui.step.SteppedRun.StepMoment;
import java.util.List;

/** The past of a stepped run, recorded only as far as it was requested. */
final class StepPast {
  private History history = new History(History.DEFAULT_BYTES);
  private StateFold fold = new StateFold(SystemState.EMPTY);
  private int recorded;

  /** Returns the past of these moments, which begin with those of the last call. */
  Stretch with(List<StepMoment> moments) {
    for (StepMoment moment : moments.subList(recorded, moments.size())) {
      for (Event event : moment.frame().events()) {
        fold.apply(event);
        history.add(event, fold);
      }
    }
    recorded = moments.size();
    return history.stretch();
  }

  /** Begins anew: the recorded moments are no longer the past of the run. */
  void forget() {
    history = new History(History.DEFAULT_BYTES);
    fold = new StateFold(SystemState.EMPTY);
    recorded = 0;
  }
}
