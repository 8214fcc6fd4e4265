package bufferscope.lab;

import bufferscope.measure.Measures;
import bufferscope.measure.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What the figures of a single run come to in the long run, by the method of batch means: the run,
 * without its warm-up, is cut into {@value #BATCHES} batches, whose means are taken as independent.
 * Source: A. M. Law, Simulation Modeling and Analysis, 5th edition, section 9.5.3.
 *
 * @param since when the run or the present settings began, in seconds of run time
 * @param seconds how long it has been measured since then
 * @param warmUpSeconds how much of that is left out at the beginning, see {@link WarmUp}
 * @param throughput finished items per second
 * @param occupancy stored items
 * @param stay how long an item stays in the buffer, in seconds; empty where no item left it
 * @param all what was measured after the warm-up
 */
public record LongRun(
    double since,
    double seconds,
    double warmUpSeconds,
    ConfidenceInterval throughput,
    ConfidenceInterval occupancy,
    Optional<ConfidenceInterval> stay,
    Tally all) {
  /** Enough for an interval that does not jump about, and each long enough to be independent. */
  public static final int BATCHES = 20;

  /** Intervals as narrow as that, as a share of the mean, are narrow. */
  public static final double NARROW = 0.05;

  /** What a run shows so far; nothing while it is too short for that. */
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
            sum(rest)));
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

  /** Returns true if the throughput is known well. */
  public boolean isSettled() {
    return throughput.mean() > 0 && throughput.halfWidth() <= NARROW * throughput.mean();
  }

  /** The number of stored items by Little's law: how many leave in a second, times their wait. */
  public double littlesLaw() {
    return all.taken() == 0 ? 0 : leavingPerSecond() * wait(all);
  }

  /** How many items leave the buffer in a second. */
  public double leavingPerSecond() {
    return all.taken() * 1e9 / all.nanos();
  }

  /** How long they stayed in it, in seconds. */
  public double waitSeconds() {
    return all.taken() == 0 ? 0 : wait(all);
  }

  /** How many items were stored on average. */
  public double stored() {
    return occupancy(all);
  }
}
