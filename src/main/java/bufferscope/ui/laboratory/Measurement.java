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
 * A sweep in the background, with a short one before it that is there at once. The background
 * thread hands over what it comes to, so that the JavaFX thread takes no lock of the sweep.
 */
final class Measurement {
  /** How much shorter the runs of the short sweep are. */
  private static final int SHORTER = 20;

  private final Work work;
  private volatile boolean stopped;
  private volatile State state = new State(Map.of(), 0, Duration.ZERO);

  /**
   * How far a measurement has come.
   *
   * @param points those that have results, by their index
   * @param fraction how much of the sweep is done, from 0 to 1
   * @param left about how much longer it takes; zero if that is not known yet
   */
  record State(Map<Integer, SweepPoint> points, double fraction, Duration left) {}

  /** Begins to measure. */
  Measurement(Experiment experiment, Background background) {
    work = new Work(experiment);
    background.start("laboratory", work);
  }

  /** Makes the sweeps; its result is a sentence on what keeps it from that, or empty. */
  private final class Work extends Task<String> {
    private final List<Experiment> sweeps;

    Work(Experiment experiment) {
      Duration length = experiment.runs().length().dividedBy(SHORTER);
      Runs few = new Runs(ConfidenceInterval.MIN_OBSERVATIONS, 0, length);
      sweeps = List.of(experiment.withRuns(few), experiment);
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
   * Keeps the points that were there before where there are no finer ones yet. Returns false if the
   * sweep is to end.
   */
  private boolean take(SweepProgress progress) {
    Map<Integer, SweepPoint> points = new HashMap<>(state.points());
    progress.points().forEach(point -> points.put(point.index(), point));
    state = new State(Map.copyOf(points), progress.fraction(), progress.left());
    return !stopped;
  }

  /** How far it has come. */
  State state() {
    return state;
  }

  /** Returns true if nothing more will come. */
  boolean isOver() {
    return switch (work.getState()) {
      case SUCCEEDED, FAILED, CANCELLED -> true;
      default -> false;
    };
  }

  /** Why the scenario cannot go on in virtual time; empty if it can. */
  String problem() {
    return Objects.requireNonNullElse(work.getValue(), "");
  }

  /** Ends it soon, with what is there by then. */
  void stop() {
    stopped = true;
  }
}
