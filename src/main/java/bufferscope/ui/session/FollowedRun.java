package bufferscope.ui.session;

import bufferscope.record.History;
import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.ui.session.ShownRun.Frames;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The record that the window keeps of one live run: its past, the newest frame taken of it, and the
 * frame at which the picture has arrived. Each reset of a {@link LiveShownRun} begins a new one.
 */
final class FollowedRun {
  private final History history;
  private final int firstCapacity;
  private final FigureLog figures = new FigureLog();
  private final RunOutput output = new RunOutput();

  /** The newest frame taken. */
  private @Nullable Frame newest;

  /** The frame at which the picture has arrived. */
  private @Nullable Frame shown;

  private boolean fresh = true;

  /**
   * The number of events when the user last let the run go on. Faults before that no longer hold
   * the picture.
   */
  private long acceptedEvents;

  private boolean typed;

  /**
   * Creates the record of a run that is about to be opened.
   *
   * @param history takes its events
   * @param firstCapacity the capacity that it begins with
   */
  FollowedRun(History history, int firstCapacity) {
    this.history = history;
    this.firstCapacity = firstCapacity;
  }

  /** Returns the past of the run, which receives its events. */
  History history() {
    return history;
  }

  /** Returns the capacity that the run began with. */
  int firstCapacity() {
    return firstCapacity;
  }

  /**
   * Adds frames that were taken of the run; returns those that the picture shows.
   *
   * @param onlyNewest whether the picture begins anew, with the newest frame
   */
  Frames add(List<Frame> taken, boolean onlyNewest) {
    taken.forEach(figures::add);
    if (!taken.isEmpty()) {
      newest = taken.get(taken.size() - 1);
    }
    boolean anew = fresh || onlyNewest;
    fresh = false;
    if (onlyNewest) {
      acceptFaults();
      return new Frames(anew, Stream.ofNullable(newest).toList());
    }
    return new Frames(anew, taken);
  }

  /** Adds lines that the code has printed. */
  void addPrinted(List<String> lines) {
    output.add(lines);
  }

  /** Lets the picture go on, whatever has gone wrong until now. */
  void acceptFaults() {
    acceptedEvents = eventsTaken();
  }

  /** Returns true if the picture stays at a frame that shows a fault. */
  boolean holdsAt(Frame frame) {
    return frame.stopsHere() && frame.state().events() > acceptedEvents;
  }

  /** Notes that the picture has arrived at that frame. */
  void show(Frame frame) {
    shown = frame;
  }

  /** Notes that the picture goes to the newest frame at once. */
  void showNewest() {
    shown = newest;
  }

  boolean hasFrames() {
    return newest != null;
  }

  /** Returns the number of events up to the newest frame. */
  long eventsTaken() {
    return newest == null ? 0 : newest.state().events();
  }

  /** Returns the run time of the newest frame, in nanoseconds; 0 before there is one. */
  long at() {
    return newest == null ? 0 : newest.at();
  }

  /** Returns the number of events up to the shown frame. */
  long shownEvents() {
    return shown == null ? 0 : shown.state().events();
  }

  /** Returns the run time of the shown frame, in nanoseconds. */
  long shownAt() {
    return shown == null ? 0 : shown.at();
  }

  /** Returns the part of the run that is kept now. */
  Stretch stretch() {
    return history.stretch();
  }

  Past past() {
    return new Past(history::stretch, figures);
  }

  /** Returns the run times in nanoseconds at which the run was paused. */
  List<Long> cuts() {
    return figures.cuts();
  }

  /** Returns the newest lines that the code has printed. */
  List<String> printed() {
    return output.lines();
  }

  /** Notes that the run has accepted a typed line. */
  void typed() {
    typed = true;
  }

  /** Returns true if the run has accepted typed lines. */
  boolean isTyped() {
    return typed;
  }
}
