package bufferscope.measure;

/**
 * The sums since a run began. The difference between two is what a stretch of the run adds.
 *
 * @param nanos run time
 * @param finished items
 * @param occupancy stored items times nanoseconds
 * @param stored nanoseconds in which so many items were stored, by their number
 * @param taken items that left the buffer
 * @param waited the time that these stayed in the buffer, summed up, in nanoseconds
 * @param blocked nanoseconds that a producer waits, averaged over the producers
 * @param idle nanoseconds that a consumer waits, averaged over the consumers
 * @param overtakings how often a thread got a lock or a permit while one that had come before it
 *     was waiting
 * @param switches how often another thread than the last one got a lock or a permit
 * @param made items that each producer made
 * @param used items that each consumer finished
 */
@SuppressWarnings("ArrayRecordComponent") // they are summed up, not compared
public record Totals(
    long nanos,
    long finished,
    double occupancy,
    long[] stored,
    long taken,
    double waited,
    double blocked,
    double idle,
    long wastedWakeUps,
    long overtakings,
    long switches,
    long[] made,
    long[] used) {

  /** Returns the sums after {@code earlier}. */
  public Totals since(Totals earlier) {
    return new Totals(
        nanos - earlier.nanos,
        finished - earlier.finished,
        occupancy - earlier.occupancy,
        difference(stored, earlier.stored),
        taken - earlier.taken,
        waited - earlier.waited,
        blocked - earlier.blocked,
        idle - earlier.idle,
        wastedWakeUps - earlier.wastedWakeUps,
        overtakings - earlier.overtakings,
        switches - earlier.switches,
        difference(made, earlier.made),
        difference(used, earlier.used));
  }

  private static long[] difference(long[] later, long[] earlier) {
    long[] difference = later.clone();
    for (int i = 0; i < Math.min(later.length, earlier.length); i++) {
      difference[i] -= earlier[i];
    }
    return difference;
  }
}
