package bufferscope.ui.session;

import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.ui.stage.node.NextMove;
import bufferscope.work.SafeguardSettings;
import java.util.List;

/**
 * A run as the window shows it. The window makes no difference between threads that run by
 * themselves and threads that a person moves. For the JavaFX thread.
 */
public interface ShownRun {
  /**
   * What a run has to show since the window last took frames.
   *
   * @param fresh whether the first of them does not follow from the frame taken before, so that the
   *     picture begins anew with it
   * @param list oldest first
   */
  record Frames(boolean fresh, List<Frame> list) {}

  /** Called when the window turns to this run. The next frames begin with its present state. */
  void enter();

  /** Called when the window turns to another run. */
  void leave();

  /** Called at every pulse while the run is shown; {@code now} in nanoseconds. */
  void pulse(long now);

  /** Takes the frames that were not taken before. */
  Frames takeFrames();

  /** Called when the picture has arrived at this frame, so that other views can follow. */
  void show(Frame frame);

  /** Returns true if the picture stays at this frame until the person lets the run go on. */
  boolean holdsAt(Frame frame);

  /** Runs or pauses. */
  void toggle();

  /** Goes on by one step. */
  void step();

  /** Goes back by one step. Returns the run that shows it, which may be another one than this. */
  ShownRun back();

  /** Returns what is kept of the run now. */
  Stretch past();

  /** Returns the moment that is shown, see {@link Stretch}. */
  long moment();

  /** Goes to a moment of what is kept, or to the nearest one. Returns the run that shows it. */
  ShownRun lookAt(long moment);

  /** Goes to the newest moment. Returns the run that shows it. */
  ShownRun toNow();

  /** Goes to the start. */
  void reset();

  /** Lets the thread of that id take its next step, if the person moves threads. */
  void move(int thread);

  /** Returns what each thread does next; none if threads run by themselves. */
  List<NextMove> moves();

  /** Returns the safeguards around the buffer in this run. */
  SafeguardSettings safeguards();
}
