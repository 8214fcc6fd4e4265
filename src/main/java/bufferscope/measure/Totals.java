package bufferscope.measure;

/**
 * The sums since a run began. The difference between two is what a stretch of the run adds.
 *
 * @param nanos run time
 * @param finished items
 * @param finishing nanoseconds from the last item that was finished before, or else from the
 *     beginning, to the last of these
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
    long finishing,
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
        finishing - earlier.finishing,
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

  /**
   * Returns the finished items per second, counted from the last item before the stretch to the
   * last one in it. Then each item counts with the whole time that it took. Between two fixed
   * moments there is up to one item too much or too little, and with constant times always the
   * same: the throughput would exceed what the threads can do. This is how the regenerative method
   * counts cycles; source: A. M. Law, Simulation Modeling and Analysis.
   */
  public double throughput() {
    return finishing <= 0 ? finished * 1e9 / nanos : finished * 1e9 / finishing;
  }

  private static long[] difference(long[] later, long[] earlier) {
    long[] difference = later.clone();
    for (int i = 0; i < Math.min(later.length, earlier.length); i++) {
      difference[i] -= earlier[i];
    }
    return difference;
  }
}
