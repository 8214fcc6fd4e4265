package bufferscope.ui.stage;

import bufferscope.event.Role;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;

/** How many of everything there are in the picture. */
record Cast(int producers, int consumers, int gates, int rooms, int cells, int slots) {
  static Cast of(SystemState state) {
    return new Cast(
        count(state, Role.PRODUCER),
        count(state, Role.CONSUMER),
        Gate.of(state).size(),
        Room.of(state).size(),
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

  /** The number of threads in the longer column. */
  int threads() {
    return Math.max(1, Math.max(producers, consumers));
  }

  /** How many may want to wait at one place: one side alone, where each has a room of its own. */
  int waiting() {
    return rooms == 1 ? producers + consumers : threads();
  }

  /** Whether nothing keeps threads apart, so that they all crowd at the slots. */
  boolean isOpen() {
    return gates == 0;
  }
}
