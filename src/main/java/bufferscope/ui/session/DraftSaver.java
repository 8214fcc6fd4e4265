package bufferscope.ui.session;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Saves a draft soon after each change; {@link Background} makes it. For the JavaFX thread. */
public final class DraftSaver {
  private final PauseTransition untilSaved;
  private final Runnable save;

  DraftSaver(Duration delay, Runnable save) {
    untilSaved = new PauseTransition(delay);
    untilSaved.setOnFinished(event -> save.run());
    this.save = save;
  }

  /** Called when the user has changed something. */
  public void changed() {
    untilSaved.playFromStart();
  }

  /** Saves the changes now. */
  public void saveNow() {
    if (untilSaved.getStatus() == Animation.Status.RUNNING) {
      untilSaved.stop();
      save.run();
    }
  }

  /** Called when something was changed, but not by the user. */
  public void forgetChange() {
    untilSaved.stop();
  }
}
