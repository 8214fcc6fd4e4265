package bufferscope.ui.controls;

import bufferscope.event.Role;
import bufferscope.run.Tempo;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.ui.session.Session;

/**
 * Keeps the tempo slow until the first item is taken, so that the user has time to read each step.
 * Then the run goes on faster, unless the user has set a tempo before.
 */
final class FirstItem {
  private final Session session;
  private boolean over;

  FirstItem(Session session) {
    this.session = session;
    session.tempoProperty().addListener((property, before, now) -> over = true);
  }

  /** Returns true while the first item is not taken and the tempo is the one for it. */
  boolean isAwaited() {
    return !over && session.tempoProperty().get().equals(Tempo.FIRST);
  }

  /** Changes the tempo if the first item has been taken in that state. */
  void see(SystemState state) {
    if (isAwaited() && isTaken(state)) {
      session.setTempo(Tempo.SLOW);
    }
  }

  /** Returns true if a consumer has taken an item and released the lock. */
  private static boolean isTaken(SystemState state) {
    return state.threads().stream()
        .anyMatch(
            thread ->
                thread.role() == Role.CONSUMER
                    && thread.status() == Status.WORKING
                    && thread.hands() != null);
  }
}
