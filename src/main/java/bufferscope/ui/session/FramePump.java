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
  private final PulseListener listener;

  public FramePump(Session session, PulseListener listener) {
    this.session = session;
    this.listener = listener;
  }

  /** What is called at every pulse, such as all views of the window. */
  public interface PulseListener {
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
      listener.pulse(now);
      session.live().failure().or(session.background()::takeFailure).ifPresent(this::fail);
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable failure) {
    stop();
    session.live().stop();
    listener.fail(failure);
  }
}
