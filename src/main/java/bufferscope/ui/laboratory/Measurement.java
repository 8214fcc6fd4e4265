package bufferscope.ui.laboratory;

import bufferscope.explore.time.TimeStandsStillException;
import bufferscope.lab.BottleneckLaw;
import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.Experiment;
import bufferscope.lab.Runs;
import bufferscope.lab.Sweep;
import bufferscope.lab.SweepPoint;
import bufferscope.lab.SweepProgress;
import bufferscope.ui.session.Background;
import bufferscope.ui.text.Texts;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.concurrent.Task;

/**
 * A sweep in the background, preceded by a short one whose results are there at once. The
 * background thread publishes the results, so that the JavaFX thread needs no lock of the sweep.
 */
final class Measurement {
  /** The factor by which the runs of the short sweep are shorter, or more. */
  private static final int SHORTER = 20;

  /** The most items of the short sweep: however long the runs are, it takes a moment. */
  static final int MOST_ITEMS = 40_000;

  /** As many as it takes until the short sweep is nearly as fast as later. */
  private static final int REHEARSALS = 4;

  private static final long MILLISECOND = 1_000_000;

  private final SweepTask work;
  private volatile boolean stopped;
  private volatile ResultsSoFar state = new ResultsSoFar(Map.of(), 0, Duration.ZERO);

  /**
   * The progress of a measurement.
   *
   * @param points the points that have results, by their index
   * @param fraction the part of the sweep that is done, from 0 to 1
   * @param left the estimated time left; zero if that is not known yet
   */
  record ResultsSoFar(Map<Integer, SweepPoint> points, double fraction, Duration left) {}

  /** Begins the measurement. */
  Measurement(Experiment experiment, Background background) {
    this(sweeps(experiment), background);
  }

  private Measurement(List<Experiment> sweeps, Background background) {
    work = new SweepTask(sweeps);
    background.start("laboratory", work);
  }

  /**
   * Makes the short sweep once for nothing, so that its code is loaded and compiled when the user
   * asks for the first one.
   */
  static void rehearse(Experiment experiment, Background background) {
    new Measurement(Collections.nCopies(REHEARSALS, sweeps(experiment).get(0)), background);
  }

  /** Makes the sweeps; its result is the sentence about a failure, or empty. */
  private final class SweepTask extends Task<String> {
    private final List<Experiment> sweeps;

    SweepTask(List<Experiment> sweeps) {
      this.sweeps = sweeps;
    }

    @Override
    protected String call() throws InterruptedException {
      try {
        for (Experiment each : sweeps) {
          new Sweep(each).run(Measurement.this::take);
        }
        return "";
      } catch (TimeStandsStillException e) {
        return Texts.sentence(e.getMessage());
      }
    }
  }

  /** Returns the short sweep and the whole one; in real time there is no short one. */
  static List<Experiment> sweeps(Experiment experiment) {
    return experiment.runs().live()
        ? List.of(experiment)
        : List.of(experiment.withRuns(rough(experiment)), experiment);
  }

  private static Runs rough(Experiment experiment) {
    int few = ConfidenceInterval.MIN_OBSERVATIONS;
    double itemsPerSecond =
        experiment.points().stream()
            .map(point -> BottleneckLaw.bound(experiment.at(point).scenario()))
            .mapToDouble(bound -> few * bound.orElse(0.0))
            .sum();
    double most = experiment.runs().length().toNanos() / (double) SHORTER;
    double nanos = Math.min(most, 1e9 * MOST_ITEMS / itemsPerSecond);
    return new Runs(few, 0, Duration.ofNanos(Math.max(MILLISECOND, (long) nanos)));
  }

  /**
   * Replaces the points for which there are finer results, and keeps the others: one long run
   * without an interval is not finer than short runs with one. Returns false if the sweep shall
   * end.
   */
  private boolean take(SweepProgress progress) {
    Map<Integer, SweepPoint> points = new HashMap<>(state.points());
    for (SweepPoint point : progress.points()) {
      points.merge(point.index(), point, Measurement::finer);
    }
    state = new ResultsSoFar(Map.copyOf(points), progress.fraction(), progress.left());
    return !stopped;
  }

  static SweepPoint finer(SweepPoint before, SweepPoint now) {
    return now.replications() < ConfidenceInterval.MIN_OBSERVATIONS ? before : now;
  }

  /** Returns the progress. */
  ResultsSoFar state() {
    return state;
  }

  /** Returns true if the measurement is over. */
  boolean isOver() {
    return switch (work.getState()) {
      case SUCCEEDED, FAILED, CANCELLED -> true;
      default -> false;
    };
  }

  /** Returns the reason why the scenario cannot go on in virtual time; empty if it can. */
  String problem() {
    return Objects.requireNonNullElse(work.getValue(), "");
  }

  /** Ends the measurement soon, with the results until then. */
  void stop() {
    stopped = true;
  }
}
