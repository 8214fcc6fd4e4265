package bufferscope.ui.step;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Semantics;

/**
 * What is stepped through besides the buffer code.
 *
 * @param signalAny whether the person chooses who is signalled
 * @param wakeUps whether waits may end for no reason
 * @param interrupts whether threads may be interrupted
 */
public record StepSettings(Bounds bounds, boolean signalAny, boolean wakeUps, boolean interrupts) {
  /** Each of so many threads has a key of its own and is easy to recognise in a list of steps. */
  public static final int MAX_THREADS = 4;

  public static final int MAX_CAPACITY = 8;
  public static final int MAX_ITEMS = 9;

  /** More often than a person needs. */
  private static final int OFTEN = Semantics.MAX;

  /** Few enough to follow with the eyes, and enough for most of what can go wrong. */
  public static final StepSettings FIRST = within(new Bounds(2, 2, 1, 2));

  /** Nothing out of the ordinary happens. */
  static StepSettings within(Bounds bounds) {
    return new StepSettings(bounds, false, false, false);
  }

  StepSettings withBounds(Bounds newBounds) {
    return new StepSettings(newBounds, signalAny, wakeUps, interrupts);
  }

  StepSettings withScheduler(boolean any, boolean wake, boolean interrupt) {
    return new StepSettings(bounds, any, wake, interrupt);
  }

  /** The choices of the person who steps. */
  Semantics semantics(boolean fair) {
    return semantics(fair, OFTEN);
  }

  /**
   * The choices of a search. To wake or interrupt a thread once is enough to show what goes wrong.
   */
  Semantics searched(boolean fair) {
    return semantics(fair, 1);
  }

  private Semantics semantics(boolean fair, int times) {
    return new Semantics(fair, wakeUps ? times : 0, interrupts ? times : 0, signalAny);
  }
}
