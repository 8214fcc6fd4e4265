package bufferscope.lab;

import bufferscope.explore.time.VirtualRun;
import bufferscope.scenario.NamedScenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One run of a scenario in virtual time, measured after its warm-up.
 *
 * @param measured what the rest of the run added up to
 * @param warmUpSeconds how much of the run was left out
 * @param failed whether an invariant was violated, or the run came to a standstill
 */
record Replication(Totals measured, double warmUpSeconds, boolean failed) {
  /** How many observations of the occupancy decide on the warm-up. */
  private static final int OBSERVATIONS = 200;

  /**
   * Computes the run.
   *
   * @param cancelled whether to end early; the result is of no use then
   */
  static Replication of(NamedScenario scenario, Duration length, BooleanSupplier cancelled) {
    VirtualRun run = new VirtualRun(scenario.scenario(), scenario.tempo().dwell(), event -> {});
    List<Totals> totals = new ArrayList<>();
    totals.add(Totals.of(run.observation().measures()));
    for (int i = 1; i <= OBSERVATIONS && !run.isOver() && !cancelled.getAsBoolean(); i++) {
      run.goOn(length.toNanos() / OBSERVATIONS * i);
      totals.add(Totals.of(run.observation().measures()));
    }
    boolean failed = run.isOver() || !run.observation().verdict().holds();
    run.end();
    double[] occupancy = new double[totals.size() - 1];
    for (int i = 0; i < occupancy.length; i++) {
      occupancy[i] = totals.get(i + 1).since(totals.get(i)).of(Metric.OCCUPANCY);
    }
    Totals warm = totals.get(WarmUp.length(occupancy));
    return new Replication(totals.get(totals.size() - 1).since(warm), warm.seconds(), failed);
  }
}
