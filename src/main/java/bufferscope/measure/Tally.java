package bufferscope.measure;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sums over a stretch of a run.
 *
 * @param nanos the length of the stretch
 * @param finished items
 * @param occupancy stored items times nanoseconds
 * @param taken items that left the buffer
 * @param waited the time that these stayed in the buffer, summed up, in nanoseconds
 * @param blocked nanoseconds that a producer waited, averaged over the producers
 * @param idle nanoseconds that a consumer waited, averaged over the consumers
 * @param stored nanoseconds in which so many items were stored, by their number; empty for a part
 *     of a stretch
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what is in it
public record Tally(
    long nanos,
    long finished,
    double occupancy,
    long taken,
    double waited,
    double blocked,
    double idle,
    long[] stored) {
  private static final long[] UNKNOWN = {};

  /** The sums over a stretch of no length. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

  Tally(
      long nanos,
      long finished,
      double occupancy,
      long taken,
      double waited,
      double blocked,
      double idle) {
    this(nanos, finished, occupancy, taken, waited, blocked, idle, UNKNOWN);
  }

  /** Returns these sums with the times of each number of stored items. */
  Tally withStored(long[] times) {
    return new Tally(nanos, finished, occupancy, taken, waited, blocked, idle, times);
  }

  /** Returns the sums over both stretches. */
  public Tally plus(Tally other) {
    return new Tally(
        nanos + other.nanos,
        finished + other.finished,
        occupancy + other.occupancy,
        taken + other.taken,
        waited + other.waited,
        blocked + other.blocked,
        idle + other.idle,
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tally that
        && nanos == that.nanos
        && finished == that.finished
        && Double.compare(occupancy, that.occupancy) == 0
        && taken == that.taken
        && Double.compare(waited, that.waited) == 0
        && Double.compare(blocked, that.blocked) == 0
        && Double.compare(idle, that.idle) == 0
        && Arrays.equals(stored, that.stored);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        nanos, finished, occupancy, taken, waited, blocked, idle, Arrays.hashCode(stored));
  }

  @Override
  public String toString() {
    return "Tally[nanos=%d, finished=%d, occupancy=%s, taken=%d, waited=%s, blocked=%s, idle=%s, stored=%s]"
        .formatted(
            nanos, finished, occupancy, taken, waited, blocked, idle, Arrays.toString(stored));
  }
}
