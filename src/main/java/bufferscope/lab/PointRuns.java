package bufferscope.lab;

import bufferscope.scenario.NamedScenario;
import bufferscope.work.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one point of a sweep. They end in any order; what they show depends on their numbers
 * alone. For one thread at a time.
 */
final class PointRuns {
  /** Fewer are too few to judge by whether they are precise enough. */
  private static final int MIN_TO_JUDGE = 5;

  private final int index;
  private final List<Level> levels;
  private final NamedScenario scenario;
  private final Runs runs;
  private final Metric metric;

  /** By their number; null where a run has not ended. */
  private final List<@Nullable Replication> ended = new ArrayList<>();

  /** Those that ended and all before them did. */
  private final List<Replication> inOrder = new ArrayList<>();

  private int begun;
  private boolean precise;
  private @Nullable SweepPoint newest;

  /** A run that is to be made. */
  record Task(PointRuns point, int number, NamedScenario scenario) {}

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

  /** How many runs were begun. */
  int begun() {
    return begun;
  }

  /** Returns true if another run is to be begun. */
  boolean wantsMore() {
    return !precise && begun < runs.replications();
  }

  /** Returns the run that begins now. */
  Task begin() {
    ended.add(null);
    Scenario seeded = scenario.scenario().withSeed(scenario.scenario().seed() + begun);
    return new Task(this, begun++, scenario.withScenario(seeded));
  }

  /** A run ended; what comes after the precision is reached is not used. */
  void end(int number, Replication run) {
    ended.set(number, run);
    while (!precise && inOrder.size() < ended.size()) {
      Replication next = ended.get(inOrder.size());
      if (next == null) {
        return;
      }
      inOrder.add(next);
      newest = null;
      precise = isPrecise();
    }
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

  /** Returns true if all runs that are to be used have ended. */
  boolean isComplete() {
    return precise || inOrder.size() == runs.replications();
  }

  /**
   * How much of the runs is done, from 0 to 1; the half-width falls with the root of their count.
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

  /** What the runs show so far; nothing while they are too few for an interval. */
  Optional<SweepPoint> point() {
    if (newest == null && inOrder.size() >= ConfidenceInterval.MIN_OBSERVATIONS) {
      newest = SweepPoint.of(index, levels, scenario, inOrder);
    }
    return Optional.ofNullable(newest);
  }
}
