package bufferscope.lab;

import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * A scenario that is run again and again in virtual time while settings are varied.
 *
 * <p>Replication r has the seed of the scenario plus r, at every point: with these common random
 * numbers the points differ by their settings and not by luck.
 */
public final class Sweep {
  private final Scenario scenario;
  private final List<List<Level>> combinations;
  private final int replications;
  private final Duration length;
  private volatile boolean cancelled;

  /**
   * A sweep that has not begun.
   *
   * @param scenario what is common to all points
   * @param factors the levels of each setting that is varied; every combination is a point
   * @param replications runs of each point, 2 or more
   * @param length of each run
   */
  public Sweep(Scenario scenario, List<List<Level>> factors, int replications, Duration length) {
    if (replications < ConfidenceInterval.MIN_OBSERVATIONS) {
      throw new IllegalArgumentException("a sweep takes 2 replications or more");
    }
    this.scenario = scenario;
    this.replications = replications;
    this.length = length;
    combinations = combinations(factors);
  }

  private static List<List<Level>> combinations(List<List<Level>> factors) {
    List<List<Level>> all = List.of(List.of());
    for (List<Level> levels : factors) {
      List<List<Level>> longer = new ArrayList<>();
      for (List<Level> combination : all) {
        for (Level level : levels) {
          List<Level> with = new ArrayList<>(combination);
          with.add(level);
          longer.add(List.copyOf(with));
        }
      }
      all = longer;
    }
    return all;
  }

  /** The scenarios of the points, in their order. */
  public List<Scenario> scenarios() {
    return combinations.stream().map(this::scenario).toList();
  }

  private Scenario scenario(List<Level> levels) {
    Scenario changed = scenario;
    for (Level level : levels) {
      changed = level.change().apply(changed);
    }
    return changed;
  }

  /**
   * Computes all points on all processors, and hands over each in its turn.
   *
   * @param results receives the points; after {@link #cancel}, those that are complete
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void run(Consumer<SweepPoint> results) throws InterruptedException {
    ExecutorService executor =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<List<Future<Replication>>> runs = new ArrayList<>();
      for (List<Level> levels : combinations) {
        runs.add(submit(executor, scenario(levels)));
      }
      for (int i = 0; i < runs.size(); i++) {
        List<Replication> done = new ArrayList<>();
        for (Future<Replication> run : runs.get(i)) {
          done.add(result(run));
        }
        if (cancelled) {
          return;
        }
        results.accept(point(combinations.get(i), done));
      }
    } finally {
      cancelled = true;
      executor.shutdownNow();
    }
  }

  private List<Future<Replication>> submit(ExecutorService executor, Scenario each) {
    List<Future<Replication>> runs = new ArrayList<>();
    for (int i = 0; i < replications; i++) {
      Scenario seeded = each.withSeed(each.seed() + i);
      runs.add(executor.submit(() -> Replication.of(seeded, length, () -> cancelled)));
    }
    return runs;
  }

  private static Replication result(Future<Replication> run) throws InterruptedException {
    try {
      return run.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Asks {@link #run} to return soon; may be called on any thread. */
  public void cancel() {
    cancelled = true;
  }

  private SweepPoint point(List<Level> levels, List<Replication> runs) {
    List<Replication> sound = runs.stream().filter(run -> !run.failed()).toList();
    Map<Metric, ConfidenceInterval> intervals = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      double[] values =
          sound.stream()
              .mapToDouble(run -> run.measured().of(metric))
              .filter(Double::isFinite)
              .toArray();
      if (values.length >= ConfidenceInterval.MIN_OBSERVATIONS) {
        intervals.put(metric, ConfidenceInterval.of(values));
      }
    }
    Scenario changed = scenario(levels);
    return new SweepPoint(
        levels,
        changed,
        runs.size(),
        runs.size() - sound.size(),
        sound.stream().mapToDouble(Replication::warmUpSeconds).average().orElse(0),
        intervals,
        ExponentialModel.of(changed));
  }
}
