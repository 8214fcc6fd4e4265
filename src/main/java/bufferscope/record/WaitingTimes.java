package bufferscope.record;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** The times that the items of a run spent in the buffer, each to three digits. */
public final class WaitingTimes {
  private static final int DIGITS = 3;

  private final Histogram nanos = new Histogram(DIGITS);

  void add(long waitNanos) {
    nanos.recordValue(Math.max(0, waitNanos));
  }

  /** Returns the number of items that left the buffer. */
  public long count() {
    return nanos.getTotalCount();
  }

  /**
   * Returns the time that such a share of the items, 0 to 100, does not exceed; 0 without items.
   */
  public long percentile(double percent) {
    return count() == 0 ? 0 : nanos.getValueAtPercentile(percent);
  }

  /** Returns the share of the items, 0 to 1, that waited for less time. */
  public double shareBelow(long waitNanos) {
    long least = nanos.lowestEquivalentValue(waitNanos);
    return least == 0 || count() == 0
        ? 0
        : nanos.getCountBetweenValues(0, least - 1) / (double) count();
  }

  /** Returns how many items waited in each of so many equal parts of the longest time. */
  public long[] bins(int number) {
    long[] counts = new long[number];
    for (HistogramIterationValue each : nanos.recordedValues()) {
      counts[bin(each.getValueIteratedTo(), number)] += each.getCountAddedInThisIterationStep();
    }
    return counts;
  }

  /** Returns the index of the bin of that time; see {@link #bins}. */
  public int bin(long waitNanos, int number) {
    double part = (double) waitNanos / Math.max(1, nanos.getMaxValue());
    return (int) Math.min(number - 1, Math.floor(part * number));
  }
}
