package bufferscope.measure;

/**
 * The sums over a stretch of a run.
 *
 * @param nanos the length of the stretch
 * @param finished items
 * @param occupancy stored items times nanoseconds
 * @param taken items that left the buffer
 * @param waited the time that these stayed in the buffer, summed up, in nanoseconds
 */
public record Tally(long nanos, long finished, double occupancy, long taken, double waited) {
  /** The sums over a stretch of no length. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  /** Returns the sums over both stretches. */
  public Tally plus(Tally other) {
    return new Tally(
        nanos + other.nanos,
        finished + other.finished,
        occupancy + other.occupancy,
        taken + other.taken,
        waited + other.waited);
  }
}
