package bufferscope.ui.session;

import bufferscope.event.Event;
import bufferscope.measure.Measures;
import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.trace.SystemState;
import bufferscope.ui.session.FigureLog.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is kept of a run, as the frames that showed it. The state of a frame is exact at each
 * moment, and so are counts of items. Other figures are exact at the moments that the window has
 * shown, and in between those of the moment before.
 */
final class Past {
  private final Supplier<Stretch> kept;
  private final FigureLog figures;

  /**
   * @param figures of one moment at least
   */
  Past(Supplier<Stretch> kept, FigureLog figures) {
    this.kept = kept;
    this.figures = figures;
  }

  /** Returns what is kept now. */
  Stretch stretch() {
    return kept.get();
  }

  /** The first moment that the window has shown, with the buffer and the threads made. */
  long opening() {
    return figures.at(0).moment();
  }

  /** The run times in nanoseconds at which the run was paused. */
  List<Long> cuts() {
    return figures.cuts();
  }

  /** Returns the frame of a moment, with the event that led to it. */
  Frame frame(Stretch stretch, long moment) {
    List<Event> events = new ArrayList<>();
    stretch.read(Math.max(stretch.first(), moment - 1), moment, (n, event) -> events.add(event));
    SystemState state = stretch.stateAt(moment);
    Figures then = figures.at(moment);
    boolean shown = then.moment() == moment;
    return new Frame(
        Phase.PAUSED,
        shown ? then.at() : state.at(),
        state,
        events,
        0,
        shown ? then.measures() : counted(then.measures(), state),
        then.verdict(),
        then.results());
  }

  private static Measures counted(Measures before, SystemState state) {
    return before.withItems(
        state.made(), state.finished(), state.buffer().occupancy(), state.inHands());
  }
}
