package bufferscope.ui.main;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/**
 * Parts of the window that are made after its first frame, one at each pulse, so that the window
 * comes sooner. The style sheets keep their places free until then.
 */
final class LaterParts extends AnimationTimer {
  private final Queue<Runnable> parts;
  private boolean firstFrameDrawn;

  LaterParts(Runnable... parts) {
    this.parts = new ArrayDeque<>(List.of(parts));
  }

  @Override
  public void handle(long now) {
    if (!firstFrameDrawn) {
      firstFrameDrawn = true; // as soon as this first pulse is over
    } else if (parts.isEmpty()) {
      stop();
    } else {
      parts.remove().run();
    }
  }
}
