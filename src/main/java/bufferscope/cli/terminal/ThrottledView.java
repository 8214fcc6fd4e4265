package bufferscope.cli.terminal;

import bufferscope.run.Frame;
import bufferscope.run.Phase;
import java.time.Duration;

/** Shows a computed run no more often than the user can see it, and at its end. */
public final class ThrottledView implements RunView {
  private static final Duration RUN_TIME = Duration.ofSeconds(1);

  private final RunView view;
  private long shown = System.nanoTime();

  public ThrottledView(RunView view) {
    this.view = view;
  }

  @Override
  public Duration interval() {
    return RUN_TIME;
  }

  @Override
  public void show(Frame frame) {
    long now = System.nanoTime();
    if (frame.phase() == Phase.ENDED || now - shown >= view.interval().toNanos()) {
      shown = now;
      view.show(frame);
    }
  }

  @Override
  public void close() {
    view.close();
  }
}
