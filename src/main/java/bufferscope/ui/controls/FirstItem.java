package bufferscope.ui.controls;

import bufferscope.event.Role;
import bufferscope.run.Tempo;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.ui.session.Session;

/**
 * Lets the first item of all be followed step by step, with time to read what each step does, and
 * then the run go on faster; unless the person has chosen a tempo before.
 */
final class FirstItem {
  private final Session session;
  private boolean over;

  FirstItem(Session session) {
    this.session = session;
    session.tempoProperty().addListener((property, before, now) -> over = true);
  }

  /** Whether it is still to be taken, at the tempo for that. */
  boolean isAwaited() {
    return !over && session.tempoProperty().get().equals(Tempo.FIRST);
  }

  /** Takes note of that state of the run. */
  void see(SystemState state) {
    if (isAwaited() && isTaken(state)) {
      session.setTempo(Tempo.SLOW);
    }
  }

  /** Whether an item was put and taken, and its taker has gone. */
  private static boolean isTaken(SystemState state) {
    return state.threads().stream()
        .anyMatch(
            thread ->
                thread.role() == Role.CONSUMER
                    && thread.status() == Status.WORKING
                    && thread.hands() != null);
  }
}
