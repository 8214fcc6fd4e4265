package bufferscope.measure;

import java.util.Arrays;

/**
 * The sums over a stretch of a run.
 *
 * @param nanos the length of the stretch
 * @param finished items
 * @param occupancy stored items times nanoseconds
 * @param taken items that left the buffer
 * @param waited the time that these stayed in the buffer, summed up, in nanoseconds
 * @param stored nanoseconds in which so many items were stored, by their number; empty for a part
 *     of a stretch
 */
@SuppressWarnings("ArrayRecordComponent") // they are summed up, not compared
public record Tally(
    long nanos, long finished, double occupancy, long taken, double waited, long[] stored) {
  private static final long[] UNKNOWN = {};

  /** The sums over a stretch of no length. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  Tally(long nanos, long finished, double occupancy, long taken, double waited) {
    this(nanos, finished, occupancy, taken, waited, UNKNOWN);
  }

  /** Returns these sums with the times of each number of stored items. */
  Tally withStored(long[] times) {
    return new Tally(nanos, finished, occupancy, taken, waited, times);
  }

  /** Returns the sums over both stretches. */
  public Tally plus(Tally other) {
    return new Tally(
        nanos + other.nanos,
        finished + other.finished,
        occupancy + other.occupancy,
        taken + other.taken,
        waited + other.waited,
        sum(stored, other.stored));
  }

  private static long[] sum(long[] a, long[] b) {
    if (b.length == 0 || a.length < b.length) {
      return b.length == 0 ? a : sum(b, a);
    }
    long[] sum = a.clone();
    Arrays.setAll(sum, i -> i < b.length ? a[i] + b[i] : a[i]);
    return sum;
  }
}
