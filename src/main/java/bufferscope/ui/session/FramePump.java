package bufferscope.ui.session;

import javafx.animation.AnimationTimer;
import javafx.stage.Window;

/**
 * Moves the picture on at every pulse while the window is visible.
 *
 * <p>It stops at the first exception and reports it: a picture that stands still without an alarm
 * would look like a paused run.
 */
public final class FramePump extends AnimationTimer {
  private final Session session;
  private final Views views;

  public FramePump(Session session, Views views) {
    this.session = session;
    this.views = views;
  }

  /** All views of the window. */
  public interface Views {
    /** Called at every pulse; {@code now} in nanoseconds. */
    void pulse(long now);

    /** Shows an error of the program itself. */
    void fail(Throwable failure);
  }

  /** Runs while {@code window} is visible, and again after a failure when there is a new run. */
  public void follow(Window window) {
    window.showingProperty().subscribe(showing -> startOrStop(window));
    session.live().runProperty().addListener((property, before, fresh) -> startOrStop(window));
  }

  private void startOrStop(Window window) {
    if (window.isShowing()) {
      start();
    } else {
      stop();
    }
  }

  @Override
  public void handle(long now) {
    try {
      session.live().updatePhase();
      views.pulse(now);
      session.live().failure().or(session.background()::takeFailure).ifPresent(this::fail);
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable failure) {
    stop();
    session.live().stop();
    views.fail(failure);
  }
}
