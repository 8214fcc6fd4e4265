package bufferscope.ui.stage;

import bufferscope.event.Role;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;

/** How many of everything there are in the picture. */
record Cast(int producers, int consumers, int locks, int conditions, int slots) {
  static Cast of(SystemState state) {
    return new Cast(
        count(state, Role.PRODUCER),
        count(state, Role.CONSUMER),
        Math.max(1, state.locks().size()),
        state.conditions().size(),
        Math.max(1, state.buffer().slots().size()));
  }

  private static int count(SystemState state, Role role) {
    int count = 0;
    for (ThreadState thread : state.threads()) {
      count += thread.role() == role ? 1 : 0;
    }
    return count;
  }

  /** The number of threads in the longer column. */
  int threads() {
    return Math.max(1, Math.max(producers, consumers));
  }
}
