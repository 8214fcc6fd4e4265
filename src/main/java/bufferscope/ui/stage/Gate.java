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
 * @param semaphore whether it is a semaphore
 * @param fair whether it is first come first served
 * @param taken whether nobody can pass now
 * @param holder the thread that took it, or {@link Event#NO_THREAD}
 * @param queue the threads that want it, first come first
 */
record Gate(
    String name, boolean semaphore, boolean fair, boolean taken, int holder, List<Integer> queue) {

  /** All of that state, always in the same order. */
  static List<Gate> of(SystemState state) {
    List<Gate> gates = new ArrayList<>();
    for (LockState lock : state.locks()) {
      boolean taken = lock.owner() != Event.NO_THREAD;
      gates.add(new Gate(lock.name(), false, lock.fair(), taken, lock.owner(), lock.entryQueue()));
    }
    for (SemaphoreState semaphore : state.semaphores()) {
      if (semaphore.binary()) {
        boolean taken = semaphore.permits() <= 0;
        gates.add(
            new Gate(
                semaphore.name(), true, false, taken, semaphore.holder(), semaphore.waiting()));
      }
    }
    return gates;
  }

  /** Of the text that stands above its queue. */
  String titleKey() {
    return semaphore ? "stage.semaphoreTitle" : "stage.entryQueue";
  }

  /** Of the text that says more about it. */
  String noteKey() {
    return semaphore ? "stage.binary" : fair ? "stage.fair" : "stage.barging";
  }

  /** Of the same in few words. */
  String briefKey() {
    return semaphore ? "stage.binaryBrief" : fair ? "stage.fairBrief" : "stage.bargingBrief";
  }
}
