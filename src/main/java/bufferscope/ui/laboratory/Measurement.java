package bufferscope.ui.laboratory;

import bufferscope.explore.time.TimeStandsStillException;
import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.Experiment;
import bufferscope.lab.Runs;
import bufferscope.lab.Sweep;
import bufferscope.lab.SweepPoint;
import bufferscope.lab.SweepProgress;
import bufferscope.ui.session.Background;
import java.time.Duration;
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
  /** The factor by which the runs of the short sweep are shorter. */
  private static final int SHORTER = 20;

  private final Work work;
  private volatile boolean stopped;
  private volatile State state = new State(Map.of(), 0, Duration.ZERO);

  /**
   * The progress of a measurement.
   *
   * @param points the points that have results, by their index
   * @param fraction the part of the sweep that is done, from 0 to 1
   * @param left the estimated time left; zero if that is not known yet
   */
  record State(Map<Integer, SweepPoint> points, double fraction, Duration left) {}

  /** Begins the measurement. */
  Measurement(Experiment experiment, Background background) {
    work = new Work(experiment);
    background.start("laboratory", work);
  }

  /** Makes the sweeps; its result is the sentence about a failure, or empty. */
  private final class Work extends Task<String> {
    private final List<Experiment> sweeps;

    Work(Experiment experiment) {
      Duration length = experiment.runs().length().dividedBy(SHORTER);
      Runs few = new Runs(ConfidenceInterval.MIN_OBSERVATIONS, 0, length);
      sweeps =
          experiment.runs().live()
              ? List.of(experiment)
              : List.of(experiment.withRuns(few), experiment);
    }

    @Override
    protected String call() throws InterruptedException {
      try {
        for (Experiment each : sweeps) {
          new Sweep(each).run(Measurement.this::take);
        }
        return "";
      } catch (TimeStandsStillException e) {
        return e.getMessage();
      }
    }
  }

  /**
   * Replaces the points for which there are finer results, and keeps the others. Returns false if
   * the sweep shall end.
   */
  private boolean take(SweepProgress progress) {
    Map<Integer, SweepPoint> points = new HashMap<>(state.points());
    progress.points().forEach(point -> points.put(point.index(), point));
    state = new State(Map.copyOf(points), progress.fraction(), progress.left());
    return !stopped;
  }

  /** Returns the progress. */
  State state() {
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
