package bufferscope.cli.terminal;

import bufferscope.measure.Measures;

/**
 * The limits of a run, which ends as soon as one of them is reached.
 *
 * @param items the number of items to be finished in all; {@link #NONE} for no such limit
 * @param nanos the run time in nanoseconds; {@link #NONE} for no such limit
 */
public record RunGoal(long items, long nanos) {
  public static final long NONE = Long.MAX_VALUE;

  public boolean isEndless() {
    return items == NONE && nanos == NONE;
  }

  /** Returns the share of the run that is done, 0 to 1. */
  double share(Measures measures) {
    return Math.min(1, Math.max(itemShare(measures), timeShare(measures)));
  }

  /** Returns the share that is done in words. */
  String words(Measures measures) {
    return itemShare(measures) >= timeShare(measures) && items != NONE
        ? Figures.count(measures.finished()) + " of " + Figures.count(items) + " items"
        : Figures.seconds(measures.elapsedNanos()) + " of " + Figures.seconds(nanos);
  }

  private double itemShare(Measures measures) {
    return items == NONE ? 0 : measures.finished() / (double) items;
  }

  private double timeShare(Measures measures) {
    return nanos == NONE ? 0 : measures.elapsedNanos() / (double) nanos;
  }
}
