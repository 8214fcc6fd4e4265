package bufferscope.ui.session;

import bufferscope.measure.Violation;
import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.ui.stage.node.NextMove;
import bufferscope.work.SafeguardSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A run as the window shows it. The window does not distinguish threads that run by themselves from
 * threads that the user moves. For the JavaFX thread.
 */
public interface ShownRun {
  /**
   * The new frames of a run since the window last took frames.
   *
   * @param fresh whether the picture begins anew with the first of them, since it does not follow
   *     from the frame taken before
   * @param list oldest first
   */
  record Frames(boolean fresh, List<Frame> list) {}

  /** Called when the window turns to this run. The next frames begin with its present state. */
  void enter();

  /** Called when the window turns to another run. */
  void leave();

  /** Called at every pulse while the run is shown; {@code now} in nanoseconds. */
  void pulse(long now);

  /** Returns the frames that were not taken before. */
  Frames takeFrames();

  /** Called when the picture has arrived at this frame, so that other views can follow. */
  void show(Frame frame);

  /** Returns true if the picture stays at this frame until the user lets the run go on. */
  boolean holdsAt(Frame frame);

  /** Runs or pauses. */
  void toggle();

  /** Does one step. */
  void step();

  /** Goes back by one step. Returns the run that shows it, perhaps another one than this. */
  ShownRun back();

  /** Returns the part of the run that is kept now. */
  Stretch past();

  /** Returns the moment that is shown, see {@link Stretch}. */
  long moment();

  /** Returns the run time of the moment that is shown, in nanoseconds. */
  default long momentAt() {
    Stretch kept = past();
    long moment = moment();
    return moment >= kept.end() ? presentAt() : kept.stateAt(Math.max(kept.first(), moment)).at();
  }

  /**
   * Sets the run time of the moment that is shown, in nanoseconds, if nothing happened for a while
   * before it and a time in between was asked for.
   */
  default void setMomentAt(long at) {}

  /** Returns the last moment that can be looked at. */
  default long present() {
    return past().end();
  }

  /** Returns the run time of the {@link #present}, in nanoseconds. */
  default long presentAt() {
    return past().endAt();
  }

  /** Returns the run times in nanoseconds at which the run was paused. */
  default List<Long> cuts() {
    return List.of();
  }

  /**
   * Returns violations that are known before the picture comes to them. A frame has those up to it.
   */
  default List<Violation> knownFaults() {
    return List.of();
  }

  /** Returns true if the run may go on while its past is looked at. */
  default boolean mayGoOn() {
    return false;
  }

  /** Returns the phase of the run by now, if its frames do not show the present of the run. */
  default Optional<Phase> presentPhase() {
    return Optional.empty();
  }

  /** Returns how long the process stood still during this run, whose time leaves that out. */
  default Duration stoodStill() {
    return Duration.ZERO;
  }

  /** Returns an object that is the same for all views of the same run. */
  default Object identity() {
    return this;
  }

  /** Goes to that moment, or to the nearest one that is kept. Returns the run that shows it. */
  ShownRun lookAt(long moment);

  /** Goes to the newest moment. Returns the run that shows it. */
  ShownRun toNow();

  /** Goes to the start. */
  void reset();

  /** Lets the thread of that id take its next step, if the user moves threads. */
  default void move(int thread) {}

  /**
   * Lets that thread go on until it blocks or its put or take is done, if the user moves threads.
   */
  default void moveOn(int thread) {}

  /** Goes back to where the thread of the last step began to move, if the run can. */
  default void takeBack() {}

  /** Returns the next move of each thread; none if threads run by themselves. */
  default List<NextMove> moves() {
    return List.of();
  }

  /**
   * Returns the newest lines that the code has printed, each with its thread; up to the moment that
   * is shown, if the run can go back.
   */
  default List<String> printed() {
    return List.of();
  }

  /** Returns the safeguards around the buffer in this run. */
  SafeguardSettings safeguards();
}
