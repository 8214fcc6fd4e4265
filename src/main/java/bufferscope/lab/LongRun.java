package bufferscope.lab;

import bufferscope.measure.Measures;
import bufferscope.measure.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The long-run figures of a single run, by the method of batch means: the run, without its warm-up,
 * is cut into {@value #BATCHES} batches, whose means are treated as independent. Source: A. M. Law,
 * Simulation Modeling and Analysis, 5th edition, section 9.5.3.
 *
 * @param since the time at which the run or the present settings began, in seconds of run time
 * @param seconds the time measured since then
 * @param warmUpSeconds the part of it that is left out at the beginning, see {@link WarmUp}
 * @param throughput finished items per second
 * @param occupancy stored items
 * @param stay the time of an item in the buffer, in seconds; empty if no item left it
 * @param blocked the share of the time that a producer waits on a condition or a semaphore
 * @param idle the same for a consumer
 * @param all the sums after the warm-up
 */
public record LongRun(
    double since,
    double seconds,
    double warmUpSeconds,
    ConfidenceInterval throughput,
    ConfidenceInterval occupancy,
    Optional<ConfidenceInterval> stay,
    ConfidenceInterval blocked,
    ConfidenceInterval idle,
    Tally all) {
  /** Enough batches for a stable interval, each long enough to be independent. */
  public static final int BATCHES = 20;

  /** The half-width of a narrow interval, as a share of the mean. */
  public static final double NARROW = 0.05;

  /** Returns the figures of a run so far; empty while it is too short. */
  public static Optional<LongRun> of(Measures measures) {
    List<Tally> stretches = measures.stretches();
    if (stretches.size() < 2 * BATCHES) {
      return Optional.empty();
    }
    int warmUp = WarmUp.length(values(stretches, LongRun::occupancy));
    List<Tally> rest = stretches.subList(warmUp, stretches.size());
    int each = rest.size() / BATCHES;
    List<Tally> batches = new ArrayList<>();
    for (int end = rest.size() - (BATCHES - 1) * each; end <= rest.size(); end += each) {
      batches.add(sum(rest.subList(end - each, end)));
    }
    double[] waits =
        values(batches.stream().filter(batch -> batch.taken() > 0).toList(), LongRun::wait);
    return Optional.of(
        new LongRun(
            measures.settingsSinceNanos() / 1e9,
            sum(stretches).nanos() / 1e9,
            sum(stretches.subList(0, warmUp)).nanos() / 1e9,
            ConfidenceInterval.of(values(batches, LongRun::throughput)),
            ConfidenceInterval.of(values(batches, LongRun::occupancy)),
            waits.length < BATCHES ? Optional.empty() : Optional.of(ConfidenceInterval.of(waits)),
            ConfidenceInterval.of(values(batches, batch -> batch.blocked() / batch.nanos())),
            ConfidenceInterval.of(values(batches, batch -> batch.idle() / batch.nanos())),
            sum(rest)));
  }

  /**
   * Returns the shares of the time after the warm-up with each number of stored items.
   *
   * @param capacity the number of slots
   * @param theory the model that describes the run, if there is one
   */
  public OccupancyHistogram histogram(int capacity, Optional<ExponentialModel> theory) {
    return OccupancyHistogram.of(
        all.stored(), capacity, theory.map(ExponentialModel::storedShares).orElse(List.of()));
  }

  private static double[] values(List<Tally> stretches, ToDoubleFunction<Tally> value) {
    return stretches.stream().mapToDouble(value).toArray();
  }

  private static Tally sum(List<Tally> stretches) {
    return stretches.stream().reduce(Tally.NONE, Tally::plus);
  }

  private static double throughput(Tally stretch) {
    return stretch.finished() * 1e9 / stretch.nanos();
  }

  private static double occupancy(Tally stretch) {
    return stretch.occupancy() / stretch.nanos();
  }

  private static double wait(Tally stretch) {
    return stretch.waited() / 1e9 / stretch.taken();
  }

  /** Returns true if the interval of the throughput is narrow. */
  public boolean isSettled() {
    return throughput.mean() > 0 && throughput.halfWidth() <= NARROW * throughput.mean();
  }

  /**
   * Returns the number of stored items by Little's law: the items that leave per second, times
   * their wait.
   */
  public double littlesLaw() {
    return all.taken() == 0 ? 0 : leavingPerSecond() * wait(all);
  }

  /** Returns the number of items that leave the buffer per second. */
  public double leavingPerSecond() {
    return all.taken() * 1e9 / all.nanos();
  }

  /** Returns the mean time of these items in the buffer, in seconds. */
  public double waitSeconds() {
    return all.taken() == 0 ? 0 : wait(all);
  }

  /** Returns the mean number of stored items. */
  public double stored() {
    return occupancy(all);
  }
}
