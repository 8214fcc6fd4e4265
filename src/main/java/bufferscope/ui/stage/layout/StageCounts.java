package bufferscope.ui.stage.layout;

import bufferscope.event.Role;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;

/** The numbers of the parts in the picture, on which their positions depend. */
public record StageCounts(
    int producers, int consumers, int locks, int waitSets, int cells, int slots) {
  public static StageCounts of(SystemState state) {
    return new StageCounts(
        count(state, Role.PRODUCER),
        count(state, Role.CONSUMER),
        LockView.of(state).size(),
        WaitSetView.of(state).size(),
        state.cells().size(),
        Math.max(1, state.buffer().slots().size()));
  }

  private static int count(SystemState state, Role role) {
    int count = 0;
    for (ThreadState thread : state.threads()) {
      count += thread.role() == role ? 1 : 0;
    }
    return count;
  }

  /** Returns the number of threads in the longer column. */
  int threads() {
    return Math.max(1, Math.max(producers, consumers));
  }

  /**
   * Returns the number of threads that may wait at one place: one side alone if each has a waiting
   * room of its own.
   */
  int waiting() {
    return waitSets == 1 ? producers + consumers : threads();
  }

  /** Returns true if no lock keeps threads apart, so that all of them stand at the slots. */
  boolean isOpen() {
    return locks == 0;
  }
}
