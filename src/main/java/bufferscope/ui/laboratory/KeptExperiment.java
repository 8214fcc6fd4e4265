package bufferscope.ui.laboratory;

import bufferscope.lab.Experiment;
import bufferscope.ui.session.Background;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.concurrent.Task;
import javafx.util.Duration;

/**
 * Keeps notes and prediction of the experiment until the next start, soon after each change. Files
 * are read and written in the background. For the JavaFX thread.
 */
final class KeptExperiment {
  private static final Duration KEPT_AFTER = Duration.millis(500);

  private final ExperimentDraft draft;
  private final Background background;
  private final Supplier<Experiment> experiment;
  private final PauseTransition untilKept = new PauseTransition(KEPT_AFTER);

  KeptExperiment(ExperimentDraft draft, Background background, Supplier<Experiment> experiment) {
    this.draft = draft;
    this.background = background;
    this.experiment = experiment;
    untilKept.setOnFinished(event -> keep());
  }

  /** Passes on what was kept before, if there is anything. */
  void load(Consumer<Experiment> then) {
    Task<Runnable> task =
        new Task<>() {
          @Override
          protected Runnable call() {
            return draft.load().<Runnable>map(kept -> () -> then.accept(kept)).orElse(() -> {});
          }
        };
    task.setOnSucceeded(event -> task.getValue().run());
    background.start("files", task);
  }

  /** Called when the user has changed something. */
  void changed() {
    untilKept.playFromStart();
  }

  /** Keeps at once what was changed. */
  void keepNow() {
    if (untilKept.getStatus() == Animation.Status.RUNNING) {
      untilKept.stop();
      keep();
    }
  }

  /** Called when something was changed, but not by the user. */
  void forgetChange() {
    untilKept.stop();
  }

  private void keep() {
    Experiment now = experiment.get();
    background.start(
        "files",
        new Task<Experiment>() {
          @Override
          protected Experiment call() {
            draft.save(now);
            return now;
          }
        });
  }
}
