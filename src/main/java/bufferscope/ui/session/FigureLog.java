package bufferscope.ui.session;

import bufferscope.measure.Measures;
import bufferscope.measure.Results;
import bufferscope.measure.RunVerdict;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures and verdicts at the moments of a run that the window has shown. The newest part is
 * kept frame by frame; of older parts, fewer and fewer frames are kept.
 */
final class FigureLog {
  /** The maximum number of entries: some ten megabytes, with a full list of results in each. */
  static final int MOST = 2048;

  private static final int MOST_CUTS = 1024;

  private List<MomentFigures> kept = new ArrayList<>();
  private final List<Long> cuts = new ArrayList<>();
  private Phase phase = Phase.READY;

  /**
   * The figures of a frame.
   *
   * @param moment the number of events before it
   * @param at run time in nanoseconds
   */
  record MomentFigures(
      long moment, long at, Measures measures, RunVerdict verdict, Results results) {
    static MomentFigures of(Frame frame) {
      return new MomentFigures(
          frame.state().events(), frame.at(), frame.measures(), frame.verdict(), frame.results());
    }
  }

  /** Adds a frame, the newest of the run. */
  void add(Frame frame) {
    MomentFigures added = MomentFigures.of(frame);
    if (!kept.isEmpty() && kept.get(kept.size() - 1).moment() == added.moment()) {
      kept.remove(kept.size() - 1); // only time has passed
    } else if (kept.size() == MOST) {
      thin();
    }
    kept.add(added);
    if (frame.phase() == Phase.PAUSED && phase == Phase.RUNNING && cuts.size() < MOST_CUTS) {
      cuts.add(frame.at());
    }
    phase = frame.phase();
  }

  /** Removes every second entry. */
  private void thin() {
    List<MomentFigures> fewer = new ArrayList<>(MOST);
    for (int i = 0; i < kept.size(); i += 2) {
      fewer.add(kept.get(i));
    }
    kept = fewer;
  }

  /** Returns the last figures up to that moment, or the first ones. */
  MomentFigures at(long moment) {
    int low = 0;
    int high = kept.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (kept.get(middle).moment() <= moment) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return kept.get(low);
  }

  /** Returns the run times in nanoseconds at which the run was paused. */
  List<Long> cuts() {
    return List.copyOf(cuts);
  }
}
