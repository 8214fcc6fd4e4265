package bufferscope.lab;

import bufferscope.lab.PointRuns.RunTask;
import bufferscope.scenario.NamedScenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An experiment at work: its scenario is run again and again in virtual time, on all processors, or
 * live, one run after the other. It begins with a few runs of every point, for a rough picture;
 * then it makes more and more.
 *
 * <p>Replication r has the seed of the scenario plus r, at every point: with these common random
 * numbers, the points differ by their settings and not by luck. The results do not depend on the
 * number of processors.
 *
 * <p>{@link #run} is for one thread, and once; all other methods may be called on any thread.
 */
public final class Sweep {
  private static final long LOOK_MILLIS = 50;

  private final Experiment experiment;
  private final List<PointRuns> points = new ArrayList<>();

  /** The points that need more runs: the one with the fewest runs first. */
  private final PriorityQueue<PointRuns> waiting =
      new PriorityQueue<>(Comparator.comparing(PointRuns::begun).thenComparing(PointRuns::index));

  private volatile boolean cancelled;
  private boolean over;
  private long began;

  /**
   * Creates a sweep that has not begun.
   *
   * @throws IllegalArgumentException with a sentence if levels do not fit together
   */
  public Sweep(Experiment experiment) {
    this.experiment = experiment;
    for (List<Level> levels : experiment.points()) {
      points.add(new PointRuns(points.size(), levels, experiment));
    }
    waiting.addAll(points);
  }

  public Experiment experiment() {
    return experiment;
  }

  /** Returns the scenarios of the points, in their order. */
  public List<NamedScenario> scenarios() {
    return points.stream().map(PointRuns::scenario).toList();
  }

  /** Makes all runs, unless the sweep is cancelled. */
  public List<SweepPoint> run() throws InterruptedException {
    return run(progress -> true);
  }

  /**
   * Makes the runs; returns when they are made or the sweep is cancelled.
   *
   * @param goesOn called from time to time, and at the end; the sweep is cancelled if it returns
   *     false
   * @return the points that have results, in their order
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public List<SweepPoint> run(Predicate<SweepProgress> goesOn) throws InterruptedException {
    synchronized (this) {
      began = System.nanoTime();
    }
    int workerCount = experiment.runs().live() ? 1 : Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(workerCount);
    try {
      List<Future<?>> workers =
          Stream.<Future<?>>generate(() -> executor.submit(this::work)).limit(workerCount).toList();
      for (Future<?> worker : workers) {
        while (!ends(worker)) {
          look(goesOn);
        }
      }
      look(goesOn);
      return progress().points();
    } finally {
      cancelled = true;
      executor.shutdownNow();
      synchronized (this) {
        over = true;
      }
    }
  }

  private void look(Predicate<SweepProgress> goesOn) {
    if (!goesOn.test(progress())) {
      cancel();
    }
  }

  /** Waits a while for the end; returns true if it has come. */
  private static boolean ends(Future<?> worker) throws InterruptedException {
    try {
      worker.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void work() {
    try {
      for (Optional<RunTask> task = next(); task.isPresent(); task = next()) {
        make(task.get());
      }
    } catch (InterruptedException e) {
      cancelled = true; // the sweep is over
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      cancelled = true;
      throw e;
    }
  }

  private synchronized Optional<RunTask> next() {
    PointRuns point = cancelled ? null : waiting.poll();
    if (point == null) {
      return Optional.empty();
    }
    RunTask task = point.begin();
    if (point.wantsMore()) {
      waiting.add(point);
    }
    return Optional.of(task);
  }

  private void make(RunTask task) throws InterruptedException {
    Replication.WholeRun run =
        experiment.runs().live()
            ? Replication.live(task.scenario(), experiment.runs().length(), () -> cancelled)
            : Replication.of(task.scenario(), experiment.runs().length(), () -> cancelled);
    synchronized (this) {
      if (!cancelled) {
        task.point().end(task.number(), run);
      }
    }
  }

  /** Returns the progress of the sweep. */
  public synchronized SweepProgress progress() {
    double fraction = points.stream().mapToDouble(PointRuns::fraction).average().orElseThrow();
    return new SweepProgress(
        points.stream().flatMap(point -> point.point().stream()).toList(),
        fraction,
        Duration.ofNanos((long) nanosLeft(fraction)),
        over);
  }

  /** Returns the estimated time left; 0 if it is not known yet. */
  private double nanosLeft(double fraction) {
    if (over || began == 0) {
      return 0;
    }
    if (experiment.runs().live()
        && experiment.runs().precision() == 0) { // known from the beginning
      return (1 - fraction)
          * points.size()
          * experiment.runs().replications()
          * experiment.runs().length().toNanos();
    }
    return fraction == 0 ? 0 : (System.nanoTime() - began) * (1 - fraction) / fraction;
  }

  /** Makes {@link #run} return soon, with the results so far. */
  public void cancel() {
    cancelled = true;
  }
}
