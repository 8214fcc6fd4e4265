package bufferscope.ui.step;

import bufferscope.explore.moment.ScheduledMoment;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.NotRepeatableException;
import bufferscope.ui.text.Texts;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** Makes the run of a moment, away from the JavaFX thread. */
public final class MomentTask extends Task<MomentTask.RunOrProblem> {
  private final ScheduledMoment moment;

  /** The run, or the sentence about the reason why there is none. */
  record RunOrProblem(@Nullable SteppedRun run, String problem) {}

  /** Creates the task; one of the consumers takes what it finds, on the JavaFX thread. */
  public MomentTask(
      ScheduledMoment moment, Consumer<SteppedRun> whenDone, Consumer<String> whenRefused) {
    this.moment = moment;
    setOnSucceeded(
        event -> {
          RunOrProblem result = getValue();
          if (result.run() == null) {
            whenRefused.accept(result.problem());
          } else {
            whenDone.accept(result.run());
          }
        });
  }

  @Override
  protected RunOrProblem call() {
    try {
      return new RunOrProblem(SteppedRun.at(moment), "");
    } catch (IllegalArgumentException | NotFollowedException | NotRepeatableException e) {
      return new RunOrProblem(
          null, Texts.of("step.momentNotPossible", String.valueOf(e.getMessage())));
    }
  }
}
