package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Choice.Transition;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Moves;
import bufferscope.explore.model.State;
import bufferscope.sync.controlled.Operation;
import java.util.Arrays;
import java.util.List;

/**
 * Decides whether a schedule of the model, in which threads may overtake each other at a lock, is
 * also possible with fair locks. A thread without the lock may not have requested it yet. Only a
 * thread that was woken is certainly in the queue: another thread goes before it only if it
 * requested the lock earlier.
 */
final class FairOrder {
  private static final int NEVER = -1;

  private final Model model;
  private final int[] lastStep;

  /** For each thread that was woken and has not got its lock again, the step that woke it. */
  private final int[] woken;

  private FairOrder(Model model, int threads) {
    this.model = model;
    lastStep = filled(threads);
    woken = filled(threads);
  }

  private static int[] filled(int threads) {
    int[] steps = new int[threads];
    Arrays.fill(steps, NEVER);
    return steps;
  }

  static boolean allows(Model model, int threads, List<Choice> schedule) {
    return new FairOrder(model, threads).allows(schedule);
  }

  private boolean allows(List<Choice> schedule) {
    Moves moves = model.machine().moves();
    State state = model.start();
    for (int step = 0; step < schedule.size(); step++) {
      Choice choice = schedule.get(step);
      int thread = choice.thread() - 1;
      if (choice.transition() == Transition.STEP && !isItsTurn(state, thread)) {
        return false;
      }
      State next = model.step(state, choice);
      woken[thread] = NEVER;
      for (int each = 0; each < woken.length; each++) {
        if (moves.isWaiting(state.words(), each) && !moves.isWaiting(next.words(), each)) {
          woken[each] = step;
        }
      }
      lastStep[thread] = step;
      state = next;
    }
    return true;
  }

  private boolean isItsTurn(State state, int thread) {
    Operation operation = model.operation(state, thread + 1);
    boolean wasWoken = woken[thread] != NEVER;
    if (!wasWoken && !operation.action().isLocking()) {
      return true;
    }
    for (int other = 0; other < woken.length; other++) {
      boolean isFirst =
          wasWoken
              ? woken[other] < woken[thread]
                  || (woken[other] == woken[thread] && lastStep[other] < lastStep[thread])
              : woken[other] <= lastStep[thread];
      if (other != thread && woken[other] != NEVER && isFirst) {
        return false;
      }
    }
    return true;
  }
}
