package bufferscope.ui.session;

import bufferscope.event.Event;
import bufferscope.measure.Measures;
import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.trace.SystemState;
import bufferscope.ui.session.FigureLog.MomentFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The past of a run as frames. The state of a frame and its counts of items are exact at each
 * moment. Other figures are exact at the moments that the window has shown; between those, they are
 * the figures of the previous one.
 */
final class Past {
  private final Supplier<Stretch> kept;
  private final FigureLog figures;

  /**
   * Creates the past of a run.
   *
   * @param figures the figures of at least one moment
   */
  Past(Supplier<Stretch> kept, FigureLog figures) {
    this.kept = kept;
    this.figures = figures;
  }

  /** Returns the part of the run that is kept now. */
  Stretch stretch() {
    return kept.get();
  }

  /**
   * Returns the first moment that the window has shown, with the buffer and the threads created.
   */
  long opening() {
    return figures.at(0).moment();
  }

  /** Returns the frame of a moment, with the events since an earlier one. */
  Frame frame(Stretch stretch, long since, long moment, Phase phase) {
    long first = Math.max(stretch.first(), since);
    long skipped = Math.max(0, moment - first - Frame.MAX_EVENTS);
    List<Event> events = new ArrayList<>();
    stretch.read(first + skipped, moment, (n, event) -> events.add(event));
    SystemState state = stretch.stateAt(moment);
    MomentFigures then = figures.at(moment);
    boolean shown = then.moment() == moment;
    return new Frame(
        phase,
        shown ? then.at() : state.at(),
        state,
        events,
        skipped,
        shown ? then.measures() : counted(then.measures(), state),
        then.verdict(),
        then.results());
  }

  private static Measures counted(Measures before, SystemState state) {
    return before.withItems(
        state.made(), state.finished(), state.buffer().occupancy(), state.inHands());
  }
}
