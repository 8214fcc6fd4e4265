package bufferscope.lab;

import bufferscope.measure.Measures;

/** What has added up since a run began; a difference of two is what a stretch of the run adds. */
record Totals(
    double seconds,
    double finished,
    double occupancy,
    double taken,
    double waited,
    double blocked,
    double idle,
    double wasted) {

  static Totals of(Measures measures) {
    double seconds = measures.elapsedNanos() / 1e9;
    return new Totals(
        seconds,
        measures.finished(),
        measures.meanOccupancy() * seconds,
        measures.taken(),
        measures.meanWaitNanos() / 1e9 * measures.taken(),
        measures.producerBlockedShare() * seconds,
        measures.consumerIdleShare() * seconds,
        measures.wastedWakeUps());
  }

  /** What came after {@code earlier}. */
  Totals since(Totals earlier) {
    return new Totals(
        seconds - earlier.seconds,
        finished - earlier.finished,
        occupancy - earlier.occupancy,
        taken - earlier.taken,
        waited - earlier.waited,
        blocked - earlier.blocked,
        idle - earlier.idle,
        wasted - earlier.wasted);
  }

  /** The metric over this stretch, in its unit; not a number where nothing happened. */
  double of(Metric metric) {
    return switch (metric) {
      case THROUGHPUT -> finished / seconds;
      case OCCUPANCY -> occupancy / seconds;
      case WAIT -> waited / taken;
      case BLOCKED -> blocked / seconds;
      case IDLE -> idle / seconds;
      case WASTED_WAKE_UPS -> wasted / finished;
    };
  }
}
