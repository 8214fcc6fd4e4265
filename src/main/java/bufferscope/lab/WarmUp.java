package bufferscope.lab;

/**
 * Finds the end of the warm-up of a run that began empty, by the rule MSER-5.
 *
 * <p>The observations are averaged in batches of five. The first d batches are left out, where d
 * minimises the squared standard error of the mean of the rest: the sum of the squared deviations
 * from that mean, divided by the square of the number of batches that are left. At most half of the
 * run is left out. Source: K. P. White, M. J. Cobb, S. C. Spratt, A comparison of five steady-state
 * truncation heuristics for simulation, Proceedings of the 2000 Winter Simulation Conference.
 */
final class WarmUp {
  /** The length is a multiple of this. */
  static final int BATCH = 5;

  private WarmUp() {}

  /** Returns the number of observations to leave out at the beginning. */
  static int length(double[] observations) {
    int batches = observations.length / BATCH;
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    double sum = 0;
    double squares = 0;
    for (int first = batches - 1; first >= 0; first--) {
      double mean = batchMean(observations, first);
      sum += mean;
      squares += mean * mean;
      int left = batches - first;
      double error = Math.max(0, squares - sum * sum / left) / ((double) left * left);
      if (first <= batches / 2 && error <= least) {
        least = error;
        best = first;
      }
    }
    return best * BATCH;
  }

  private static double batchMean(double[] observations, int batch) {
    double sum = 0;
    for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++) {
      sum += observations[i];
    }
    return sum / BATCH;
  }
}
