package bufferscope.ui.main;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/**
 * Parts of the window that are made after the next frame, one at each pulse, so that this frame
 * comes sooner. The style sheets keep the places of charts and counts free until then.
 */
public final class LaterParts extends AnimationTimer {
  private final Queue<Runnable> parts;
  private boolean frameDrawn;

  public LaterParts(Runnable... parts) {
    this.parts = new ArrayDeque<>(List.of(parts));
  }

  @Override
  public void handle(long now) {
    if (!frameDrawn) {
      frameDrawn = true; // as soon as this pulse is over
    } else if (parts.isEmpty()) {
      stop();
    } else {
      parts.remove().run();
    }
  }
}
