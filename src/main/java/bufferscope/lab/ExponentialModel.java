package bufferscope.lab;

import bufferscope.event.Role;
import bufferscope.work.Distribution;
import bufferscope.work.Host;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The queueing model of producers and consumers with exponential times: a birth-death chain.
 *
 * <p>The state n is the number of items that are made and not finished. Up to C of them are in the
 * hands of consumers, up to K in slots, and the rest in the hands of producers that wait for a
 * slot; so n goes from 0 to K + P + C. A producer that waits makes nothing: the rate from n to n +
 * 1 is (P - max(0, n - K - C)) λ. The rate from n to n - 1 is min(n, C) μ. The probabilities follow
 * from the balance of the two flows between neighbouring states. Sources: L. Kleinrock, Queueing
 * Systems I, chapter 3 (birth-death chains); J. A. Buzacott, J. G. Shanthikumar, Stochastic Models
 * of Manufacturing Systems, chapter 4 (blocking after service).
 *
 * @param producers P, the number of producers
 * @param consumers C, the number of consumers
 * @param capacity K, the number of slots
 * @param productionRate λ, items per second that a producer makes while it is not blocked
 * @param consumptionRate μ, items per second that a consumer uses while it has one
 */
public record ExponentialModel(
    int producers, int consumers, int capacity, double productionRate, double consumptionRate) {

  /**
   * Returns the model of a scenario. It is exact for runs in virtual time, where only work takes
   * time.
   *
   * @return nothing if times are not exponential, a rate has no limit, the buffer is wrong or
   *     unlimited, or anything is set that takes time or ends threads: another workload,
   *     safeguards, a pool, pauses at lines
   */
  public static Optional<ExponentialModel> of(Scenario scenario) {
    Workload workload = scenario.workload();
    int capacity = scenario.mechanism().capacity(scenario.capacity());
    if (!isExponential(scenario.timing(Role.PRODUCER))
        || !isExponential(scenario.timing(Role.CONSUMER))
        || !scenario.mechanism().isCorrect()
        || capacity < 1
        || !workload.equals(Workload.DEFAULT)
        || !scenario.safeguards().equals(SafeguardSettings.OFF)
        || !scenario.host().equals(Host.OWN_THREADS)
        || !scenario.linePauses().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExponentialModel(
            scenario.threads(Role.PRODUCER),
            scenario.threads(Role.CONSUMER),
            capacity,
            scenario.timing(Role.PRODUCER).rate().perSecond(),
            scenario.timing(Role.CONSUMER).rate().perSecond()));
  }

  private static boolean isExponential(Timing timing) {
    return timing.distribution() == Distribution.EXPONENTIAL && !timing.rate().isUnlimited();
  }

  /** Returns the long-run value of a metric in the model, in the unit of the metric. */
  public Optional<Double> of(Metric metric) {
    double[] p = probabilities();
    return switch (metric) {
      case THROUGHPUT -> Optional.of(throughput(p));
      case OCCUPANCY -> Optional.of(occupancy(p));
      case WAIT -> Optional.of(occupancy(p) / throughput(p)); // Little's law
      case BLOCKED -> Optional.of(mean(p, this::blocked) / producers);
      case IDLE -> Optional.of(1 - mean(p, this::busy) / consumers);
      case WAIT_95, LONGEST_WAIT, WASTED_WAKE_UPS, OVERTAKINGS, CONTEXT_SWITCHES, FAIRNESS ->
          Optional.empty();
    };
  }

  /** Returns the probability of so many stored items, by their number from 0 to the capacity. */
  public List<Double> storedShares() {
    Double[] shares = new Double[capacity + 1];
    Arrays.fill(shares, 0.0);
    double[] p = probabilities();
    for (int n = 0; n < p.length; n++) {
      shares[stored(n)] += p[n];
    }
    return List.of(shares);
  }

  private double throughput(double[] p) {
    return mean(p, this::busy) * consumptionRate;
  }

  private double occupancy(double[] p) {
    return mean(p, this::stored);
  }

  /** Returns the probability of each state, 0 to K + P + C. */
  private double[] probabilities() {
    double[] p = new double[capacity + producers + consumers + 1];
    p[0] = 1;
    double sum = 1;
    for (int n = 1; n < p.length; n++) {
      double born = (producers - blocked(n - 1)) * productionRate;
      p[n] = p[n - 1] * born / (busy(n) * consumptionRate);
      sum += p[n];
      if (sum > 1e200) { // rates far apart: keep the numbers finite
        for (int i = 0; i <= n; i++) {
          p[i] /= sum;
        }
        sum = 1;
      }
    }
    for (int n = 0; n < p.length; n++) {
      p[n] /= sum;
    }
    return p;
  }

  private interface OfState {
    int of(int n);
  }

  private static double mean(double[] p, OfState value) {
    double mean = 0;
    for (int n = 0; n < p.length; n++) {
      mean += p[n] * value.of(n);
    }
    return mean;
  }

  /** Returns the number of consumers that work on an item. */
  private int busy(int n) {
    return Math.min(n, consumers);
  }

  /** Returns the number of items in slots. */
  private int stored(int n) {
    return Math.min(Math.max(0, n - consumers), capacity);
  }

  /** Returns the number of producers that wait for a slot. */
  private int blocked(int n) {
    return Math.max(0, n - capacity - consumers);
  }
}
