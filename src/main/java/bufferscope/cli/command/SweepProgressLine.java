package bufferscope.cli.command;

import bufferscope.lab.SweepProgress;
import bufferscope.lab.TimeLeft;
import java.io.PrintWriter;
import java.util.Locale;

/** The progress of a sweep, in a line of a terminal that is written again and again. */
final class SweepProgressLine {
  private static final String BEGIN_AGAIN = "\r\u001b[K";

  private final PrintWriter screen;
  private boolean written;

  SweepProgressLine(PrintWriter screen) {
    this.screen = screen;
  }

  /** Shows it, or removes the line at the end. */
  void show(SweepProgress progress) {
    if (progress.isOver()) {
      clear();
      return;
    }
    written = true;
    screen.print(BEGIN_AGAIN + text(progress));
    screen.flush();
  }

  /** Removes the line. */
  void clear() {
    if (written) {
      screen.print(BEGIN_AGAIN);
      screen.flush();
      written = false;
    }
  }

  private static String text(SweepProgress progress) {
    String done = String.format(Locale.ROOT, "%.0f %% measured", 100 * progress.fraction());
    return progress.left().isZero()
        ? done
        : "%s, about %s left; Ctrl-C keeps what is done"
            .formatted(done, TimeLeft.text(progress.left()));
  }
}
