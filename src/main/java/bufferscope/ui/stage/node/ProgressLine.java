package bufferscope.ui.stage.node;

import bufferscope.event.Role;
import bufferscope.trace.ThreadState;
import javafx.scene.shape.Path;

/** A line that grows along the outline of a thread with the progress of its work. */
final class ProgressLine extends Path {
  /** The duration below which progress is not shown: it would only flicker. */
  private static final long SHORTEST_WORK_NANOS = 150_000_000;

  private static final double LEAST_PROGRESS = 0.01;

  private double outline;
  private double done;

  ProgressLine() {
    getStyleClass().add("thread-progress");
    setMouseTransparent(true);
  }

  /** Puts the line along the outline of a thread of that role and size. */
  void follow(Role role, double size) {
    outline = Outline.draw(this, role, size);
    getStrokeDashArray().setAll(outline, outline);
    setStrokeDashOffset(outline * (1 - done));
  }

  /** Shows the thread's progress at that run time. */
  void show(ThreadState state, long at) {
    boolean visible = !state.status().isOver() && state.workNanos() >= SHORTEST_WORK_NANOS;
    double newDone = visible ? state.progress(at) : 0;
    if (Math.abs(newDone - done) >= LEAST_PROGRESS || (newDone == 0 && done > 0)) {
      done = newDone;
      setStrokeDashOffset(outline * (1 - done));
      setVisible(done > 0);
    }
  }
}
