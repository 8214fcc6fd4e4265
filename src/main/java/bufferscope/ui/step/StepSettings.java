package bufferscope.ui.step;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.PlainSearch.Wish;
import java.util.List;

/**
 * The settings of a stepped run besides the buffer code.
 *
 * @param signalAny whether the user chooses which thread is signalled
 * @param wakeUps whether there may be spurious wake-ups
 * @param interrupts whether threads may be interrupted
 */
public record StepSettings(Bounds bounds, boolean signalAny, boolean wakeUps, boolean interrupts) {
  /**
   * The maximum number of threads of a role: each has a key of its own and is easy to recognise in
   * a list of steps.
   */
  public static final int MAX_THREADS = 4;

  public static final int MAX_CAPACITY = 8;
  public static final int MAX_ITEMS = 9;

  /** A number larger than a user needs. */
  private static final int OFTEN = Semantics.MAX;

  /** The first settings: few enough threads to follow with the eyes, and enough for most faults. */
  public static final StepSettings FIRST = within(new Bounds(2, 2, 1, 2));

  /** Returns settings without unusual choices. */
  static StepSettings within(Bounds bounds) {
    return new StepSettings(bounds, false, false, false);
  }

  StepSettings withBounds(Bounds newBounds) {
    return new StepSettings(newBounds, signalAny, wakeUps, interrupts);
  }

  StepSettings withScheduler(boolean any, boolean wake, boolean interrupt) {
    return new StepSettings(bounds, any, wake, interrupt);
  }

  /** Returns the semantics for the user's choices. */
  Semantics semantics(boolean fair) {
    return semantics(fair, OFTEN);
  }

  /**
   * Returns the semantics for a search. To wake or interrupt a thread once is enough to show a
   * fault.
   */
  Semantics searched(boolean fair) {
    return semantics(fair, 1);
  }

  /** Returns the settings for a search of plain Java. */
  Wish wish() {
    return new Wish(bounds, List.of(bounds.capacity()), false, searched(false), false);
  }

  private Semantics semantics(boolean fair, int times) {
    return new Semantics(fair, wakeUps ? times : 0, interrupts ? times : 0, signalAny);
  }
}
