package bufferscope.ui.session;

import bufferscope.run.Frame;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.stage.Window;

/**
 * Hands new frames to the views at every pulse, as long as the window shows.
 *
 * <p>It stops at the first exception and reports it: a picture that stands still without a word
 * would look like a run that does.
 */
public final class FramePump extends AnimationTimer {
  private final Session session;
  private final Views views;

  public FramePump(Session session, Views views) {
    this.session = session;
    this.views = views;
  }

  /** What takes the frames, oldest first, and shows them. */
  public interface Views extends Consumer<Frame> {
    /** Called at every pulse, with or without a frame; {@code now} in nanoseconds. */
    void pulse(long now);

    /** What went wrong in the program itself. */
    void fail(Throwable failure);
  }

  /** Runs while {@code window} shows, and again after a failure when there is a new run. */
  public void follow(Window window) {
    window.showingProperty().addListener((property, before, showing) -> startOrStop(window));
    session.runProperty().addListener((property, before, fresh) -> startOrStop(window));
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
      session.takeFrames().forEach(views);
      views.pulse(now);
      session.failure().ifPresent(this::fail);
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable failure) {
    stop();
    session.stop();
    views.fail(failure);
  }
}
