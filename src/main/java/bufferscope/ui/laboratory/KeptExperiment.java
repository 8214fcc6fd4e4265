package bufferscope.ui.laboratory;

import bufferscope.lab.Experiment;
import bufferscope.ui.session.Background;
import bufferscope.ui.session.DraftSaver;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.util.Duration;

/**
 * Keeps notes and prediction of the experiment until the next start, soon after each change. Files
 * are read and written in the background. For the JavaFX thread.
 */
final class KeptExperiment {
  private static final Duration KEPT_AFTER = Duration.millis(500);

  private final ExperimentDraft draft;
  private final Background background;
  private final DraftSaver saver;

  KeptExperiment(ExperimentDraft draft, Background background, Supplier<Experiment> experiment) {
    this.draft = draft;
    this.background = background;
    saver = background.saver(KEPT_AFTER, experiment, draft::save);
  }

  /** Passes on the experiment that was kept before, if there is one. */
  void load(Consumer<Experiment> then) {
    background.start("files", draft::load, kept -> kept.ifPresent(then));
  }

  /** Called when the user has changed something. */
  void changed() {
    saver.changed();
  }

  /** Keeps the changes at once. */
  void keepNow() {
    saver.saveNow();
  }

  /** Called when something was changed, but not by the user. */
  void forgetChange() {
    saver.forgetChange();
  }
}
