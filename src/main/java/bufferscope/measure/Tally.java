package bufferscope.measure;

/**
 * What a stretch of a run added up to.
 *
 * @param nanos how long it was
 * @param finished items
 * @param occupancy stored items times nanoseconds
 * @param taken items that left the buffer
 * @param waited nanoseconds that these stayed in it, together
 */
public record Tally(long nanos, long finished, double occupancy, long taken, double waited) {
  /** A stretch of no length. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        nanos + other.nanos,
        finished + other.finished,
        occupancy + other.occupancy,
        taken + other.taken,
        waited + other.waited);
  }
}
