package bufferscope.ui.session;

import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.ui.session.ShownRun.Frames;
import java.util.ArrayList;
import java.util.List;

/** The moment of its past at which a run is shown, and the frames on the way there. */
final class PastPosition {
  private final Past past;
  private final List<Frame> untaken = new ArrayList<>();
  private boolean fresh = true;
  private long moment;
  private long at;

  /** Creates a position at that moment; no frame shows it before {@link #goTo}. */
  PastPosition(Past past, long moment) {
    this.past = past;
    this.moment = moment;
  }

  /** Makes the picture begin anew with the next frame. */
  void begin() {
    fresh = true;
  }

  Frames takeFrames() {
    Frames frames = new Frames(fresh && !untaken.isEmpty(), List.copyOf(untaken));
    fresh &= untaken.isEmpty();
    untaken.clear();
    return frames;
  }

  /**
   * Goes to that moment, or to the nearest one that is kept. The next moment is shown as a step;
   * any other one at once.
   */
  void goTo(long wanted) {
    Stretch kept = past.stretch();
    long target = Math.max(kept.first(), Math.min(kept.end(), wanted));
    if (target != moment + 1 || fresh) {
      untaken.clear();
      fresh = true;
    }
    add(past.frame(kept, target - 1, target, Phase.PAUSED), target);
  }

  /** Goes on to that later moment; the frame has the events on the way. */
  void goOnTo(long later, Phase phase) {
    add(past.frame(past.stretch(), moment, later, phase), later);
  }

  private void add(Frame frame, long target) {
    untaken.add(frame);
    moment = target;
    at = frame.at();
  }

  long moment() {
    return moment;
  }

  /** Sets the run time of the moment, until there is another one. */
  void setAt(long newAt) {
    at = newAt;
  }

  /** Returns the run time of the {@link #moment}, in nanoseconds. */
  long at() {
    return at;
  }
}
