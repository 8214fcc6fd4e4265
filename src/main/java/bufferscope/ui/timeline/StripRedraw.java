package bufferscope.ui.timeline;

import bufferscope.record.Digest;
import bufferscope.ui.session.Background;
import bufferscope.ui.timeline.StripTask.Request;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Draws the strip anew in the background, one image at a time. For the JavaFX thread. */
final class StripRedraw {
  private final Background background;
  private final Consumer<StripImage> show;
  private Digest digest = new Digest();
  private @Nullable Request requested;
  private boolean busy;
  private long restUntil;

  /**
   * Creates what has drawn nothing yet.
   *
   * @param show takes each image of the run
   */
  StripRedraw(Background background, Consumer<StripImage> show) {
    this.background = background;
    this.show = show;
  }

  /** Begins with another run; an image of the run before is no longer shown. */
  void begin() {
    digest = new Digest();
  }

  /** Returns the number of events of the run that are digested. */
  long end() {
    return digest.end();
  }

  /**
   * Draws the strip, unless it was drawn like that already, is being drawn, or was drawn a moment
   * ago; {@code now} in nanoseconds.
   */
  void request(Request wanted, long now) {
    if (busy || now < restUntil || !wanted.differsFrom(requested)) {
      return;
    }
    requested = wanted;
    busy = true;
    StripTask task = new StripTask(wanted, digest);
    Digest used = digest;
    task.setOnSucceeded(
        event -> {
          busy = false;
          restUntil = now + 2 * task.nanos();
          if (used == digest) {
            show.accept(task.getValue());
          }
        });
    task.setOnFailed(
        event -> {
          busy = false;
          begin(); // the task may have left its digest half done
        });
    background.start("timeline", task);
  }
}
