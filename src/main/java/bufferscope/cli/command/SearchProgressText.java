package bufferscope.cli.command;

import bufferscope.cli.terminal.Figures;
import bufferscope.explore.search.Limits.Progress;

/** The progress of a search in one line. */
final class SearchProgressText {
  private static final long MEGABYTE = 1 << 20;

  private long statesBefore;

  /** Returns the line for the progress in the seconds since the previous one. */
  String of(Progress progress, double seconds) {
    long fresh = progress.states() - statesBefore;
    statesBefore = progress.states();
    return "%s, %s per second, depth %s%s, %s of %s MB, %s waiting"
        .formatted(
            Figures.count(progress.states(), "state"),
            Figures.count(Math.round(Math.max(0, fresh) / seconds)), // the search may begin anew
            Figures.count(progress.depth()),
            end(progress),
            Figures.count(progress.bytes() / MEGABYTE),
            Figures.count(Runtime.getRuntime().maxMemory() / MEGABYTE),
            Figures.count(progress.waiting()));
  }

  /** Returns the depth that the search may have to reach. */
  private static String end(Progress progress) {
    if (progress.most() > 0) {
      return " of %s at most".formatted(Figures.count(progress.most()));
    }
    return progress.least() > 0 ? " of %s or more".formatted(Figures.count(progress.least())) : "";
  }
}
