package bufferscope.ui.stage.layout;

import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.ConditionState;
import bufferscope.trace.SystemState.SemaphoreState;
import java.util.ArrayList;
import java.util.List;

/**
 * A waiting room: the wait set of a condition, or a counting semaphore.
 *
 * @param permits the number of permits left; {@link #NO_PERMITS} for a condition, which has none to
 *     give
 * @param waiting the threads there, first come first
 */
public record WaitSetView(String name, int permits, List<Integer> waiting) {
  static final int NO_PERMITS = -1;

  /** Returns all waiting rooms of that state, always in the same order. */
  public static List<WaitSetView> of(SystemState state) {
    List<WaitSetView> waitSets = new ArrayList<>();
    for (ConditionState condition : state.conditions()) {
      waitSets.add(new WaitSetView(condition.name(), NO_PERMITS, condition.waiting()));
    }
    for (SemaphoreState semaphore : state.semaphores()) {
      if (!semaphore.binary()) {
        waitSets.add(new WaitSetView(semaphore.name(), semaphore.permits(), semaphore.waiting()));
      }
    }
    return waitSets;
  }

  public boolean hasPermits() {
    return permits != NO_PERMITS;
  }
}
