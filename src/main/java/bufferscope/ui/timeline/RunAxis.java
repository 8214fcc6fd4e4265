package bufferscope.ui.timeline;

import bufferscope.explore.replay.Replay;
import bufferscope.record.Stretch;
import bufferscope.ui.session.Navigation;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The axis of the strip, along time or along events, and the positions of the run's moments on it.
 */
final class RunAxis {
  /** The length of the axis of a run that has not begun. */
  private static final double EMPTY_UNITS = 10;

  private final Navigation window;
  private final BooleanProperty byEvents = new SimpleBooleanProperty();
  private long knownMoment = -1;
  private double knownPosition;

  RunAxis(Navigation window) {
    this.window = window;
  }

  /** Whether the axis counts events and not nanoseconds. */
  BooleanProperty byEventsProperty() {
    return byEvents;
  }

  boolean isByEvents() {
    return byEvents.get();
  }

  /** Returns how much of the axis is one of what its numbers count. */
  double unit() {
    return isByEvents() ? 1 : window.isStepped() ? Replay.STEP_NANOS : AxisTicks.SECOND;
  }

  /** Returns the part of the axis that the kept part of the run takes. */
  AxisRange all(Stretch kept) {
    double from = isByEvents() ? kept.first() : kept.startAt();
    double to = isByEvents() ? window.shown().present() : present();
    return new AxisRange(from, to > from ? to : from + EMPTY_UNITS * unit());
  }

  /** Returns where time was left out of the run; none if the axis does not count time. */
  List<Long> cuts() {
    return isByEvents() ? List.of() : window.shown().cuts();
  }

  /** Returns the run time of the present in nanoseconds. */
  long present() {
    return window.shown().presentAt();
  }

  /** Returns the position of the moment that the window shows. */
  double shownPosition() {
    long moment = Math.min(window.shown().moment(), window.shown().present());
    if (isByEvents()) {
      return moment;
    }
    if (moment != knownMoment || moment == window.shown().present()) {
      knownPosition = Math.min(window.shown().momentAt(), present());
      knownMoment = moment;
    }
    return knownPosition;
  }

  /** Returns where a range of the axis is after it was turned from time to events or back. */
  AxisRange turned(AxisRange before) {
    return new AxisRange(turned(before.from()), turned(before.to()));
  }

  private double turned(double before) {
    Stretch kept = window.shown().past();
    long event = Math.max(kept.first(), Math.min(kept.end(), Math.round(before)));
    return isByEvents() ? kept.momentAt((long) before) : kept.stateAt(event).at();
  }

  /** Returns the kept moment at that position. */
  long moment(double position) {
    Stretch kept = window.shown().past();
    long moment = isByEvents() ? Math.round(position) : kept.momentAt((long) position);
    return Math.max(kept.first(), Math.min(kept.end(), moment));
  }

  /**
   * Shows that moment as it was at the time of its last event. Its picture may have been taken a
   * while later.
   */
  void lookAt(long moment, long at) {
    window.lookAt(moment);
    if (!window.isStepped()) { // a step is one moment
      window.shown().setMomentAt(at);
    }
    knownMoment = -1;
  }

  /**
   * Shows the run at that position, or at the nearest one of {@code all}. Nothing may have happened
   * for a while, and then the position is not the one of an event.
   */
  void lookAt(double position, AxisRange all) {
    window.lookAt(moment(position));
    knownMoment = window.shown().moment();
    knownPosition = all.nearest(position);
    if (!isByEvents() && !window.isStepped()) { // a step is one moment
      window.shown().setMomentAt((long) knownPosition);
    }
  }
}
