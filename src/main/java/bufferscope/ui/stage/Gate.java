package bufferscope.ui.stage;

import bufferscope.event.Event;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.SystemState.SemaphoreState;
import java.util.ArrayList;
import java.util.List;

/**
 * What lets one thread pass at a time: a lock, or a binary semaphore, which is not bound to the
 * thread that took it.
 *
 * @param kindKey of the text that says what it is
 * @param taken whether nobody can pass now
 * @param holder the thread that took it, or {@link Event#NOBODY}
 * @param queue the threads that want it, first come first
 */
record Gate(String name, String kindKey, boolean taken, int holder, List<Integer> queue) {

  /** All of that state, always in the same order. */
  static List<Gate> of(SystemState state) {
    List<Gate> gates = new ArrayList<>();
    for (LockState lock : state.locks()) {
      String kind = lock.fair() ? "stage.fair" : "stage.barging";
      boolean taken = lock.owner() != Event.NOBODY;
      gates.add(new Gate(lock.name(), kind, taken, lock.owner(), lock.entryQueue()));
    }
    for (SemaphoreState semaphore : state.semaphores()) {
      if (semaphore.binary()) {
        boolean taken = semaphore.permits() <= 0;
        gates.add(
            new Gate(
                semaphore.name(), "stage.binary", taken, semaphore.holder(), semaphore.waiting()));
      }
    }
    return gates;
  }
}
