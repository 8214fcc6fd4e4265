package bufferscope.lab;

import bufferscope.scenario.NamedScenario;
import bufferscope.work.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one point of a sweep. They end in any order; the results depend only on their
 * numbers. For one thread at a time.
 */
final class PointRuns {
  /** The minimum number of runs for a judgement of their precision. */
  private static final int MIN_TO_JUDGE = 5;

  private final int index;
  private final List<Level> levels;
  private final NamedScenario scenario;
  private final Runs runs;
  private final Metric metric;

  /** The runs by their number; null if a run has not ended, or is in order already. */
  private final List<Replication.@Nullable WholeRun> ended = new ArrayList<>();

  /** The first run, until the warm-up of the second is known. */
  private Replication.@Nullable WholeRun first;

  /** The end of the warm-up of the last run in order. */
  private int lastWarmUp;

  /** The runs that have ended, up to the first one that has not, without their warm-ups. */
  private final List<Replication> inOrder = new ArrayList<>();

  private int begun;
  private boolean precise;
  private @Nullable SweepPoint newest;

  /** A run to be made. */
  record RunTask(PointRuns point, int number, NamedScenario scenario) {}

  PointRuns(int index, List<Level> levels, Experiment experiment) {
    this.index = index;
    this.levels = levels;
    scenario = experiment.at(levels);
    runs = experiment.runs();
    metric = experiment.metric();
  }

  int index() {
    return index;
  }

  NamedScenario scenario() {
    return scenario;
  }

  /** Returns the number of runs begun. */
  int begun() {
    return begun;
  }

  /** Returns true if another run is needed. */
  boolean wantsMore() {
    return !precise && begun < runs.replications();
  }

  /** Returns the run that begins now. */
  RunTask begin() {
    ended.add(null);
    Scenario seeded = scenario.scenario().withSeed(scenario.scenario().seed() + begun);
    return new RunTask(this, begun++, scenario.withScenario(seeded));
  }

  /** Adds a run that ended. Runs after the precision is reached are not used. */
  void end(int number, Replication.WholeRun run) {
    ended.set(number, run);
    while (!precise && inOrder.size() < ended.size()) {
      Replication.WholeRun next = ended.get(inOrder.size());
      if (next == null) {
        return;
      }
      ended.set(inOrder.size(), null);
      add(next);
      newest = null;
      precise = isPrecise();
    }
  }

  /**
   * Adds the next run in order. Its warm-up ends where that of the run before it does, and that of
   * the first run where that of the second does. If a run judged its own warm-up, it would leave
   * out crowded times more often than empty ones, and its figures would be too low.
   */
  private void add(Replication.WholeRun next) {
    if (inOrder.isEmpty()) {
      first = next;
      lastWarmUp = next.warmUp();
    } else if (first != null) {
      inOrder.set(0, first.from(next.warmUp()));
      first = null;
    }
    inOrder.add(next.from(lastWarmUp));
    lastWarmUp = next.warmUp();
  }

  private boolean isPrecise() {
    return runs.precision() > 0
        && inOrder.size() >= MIN_TO_JUDGE
        && interval().filter(each -> relative(each) <= runs.precision()).isPresent();
  }

  private Optional<ConfidenceInterval> interval() {
    return SweepPoint.interval(inOrder.stream().filter(run -> !run.failed()).toList(), metric);
  }

  private static double relative(ConfidenceInterval interval) {
    return interval.mean() == 0
        ? interval.halfWidth() == 0 ? 0 : Double.POSITIVE_INFINITY
        : interval.halfWidth() / Math.abs(interval.mean());
  }

  /** Returns true if all runs that are used have ended. */
  boolean isComplete() {
    return precise || inOrder.size() == runs.replications();
  }

  /**
   * Returns the part of the runs that is done, from 0 to 1; the half-width falls with the root of
   * their number.
   */
  double fraction() {
    if (isComplete()) {
      return 1;
    }
    double needed = runs.replications();
    if (runs.precision() > 0 && inOrder.size() >= MIN_TO_JUDGE) {
      double times = interval().map(each -> relative(each) / runs.precision()).orElse(1.0);
      needed = Math.min(needed, inOrder.size() * times * times);
    }
    return Math.min(0.99, inOrder.size() / needed);
  }

  /** Returns the result so far; empty while no run has ended. */
  Optional<SweepPoint> point() {
    if (newest == null && !inOrder.isEmpty()) {
      newest = SweepPoint.of(index, levels, scenario, inOrder);
    }
    return Optional.ofNullable(newest);
  }
}
