package bufferscope.ui.stage.layout;

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
 * @param taken whether no thread can pass now
 * @param holder the thread that took it, or {@link Event#NO_THREAD}
 * @param queue the threads that want it, first come first
 */
public record LockView(
    String name, boolean semaphore, boolean fair, boolean taken, int holder, List<Integer> queue) {

  /** All of that state, always in the same order. */
  public static List<LockView> of(SystemState state) {
    List<LockView> locks = new ArrayList<>();
    for (LockState lock : state.locks()) {
      boolean taken = lock.owner() != Event.NO_THREAD;
      locks.add(
          new LockView(lock.name(), false, lock.fair(), taken, lock.owner(), lock.entryQueue()));
    }
    for (SemaphoreState semaphore : state.semaphores()) {
      if (semaphore.binary()) {
        boolean taken = semaphore.permits() <= 0;
        locks.add(
            new LockView(
                semaphore.name(), true, false, taken, semaphore.holder(), semaphore.waiting()));
      }
    }
    return locks;
  }

  /** The key of the text above its queue. */
  public String titleKey() {
    return semaphore ? "stage.semaphoreTitle" : "stage.entryQueue";
  }

  /** The key of the text below its title. */
  public String noteKey() {
    return semaphore ? "stage.binary" : fair ? "stage.fair" : "stage.barging";
  }

  /** The key of the same in few words. */
  public String briefKey() {
    return semaphore ? "stage.binaryBrief" : fair ? "stage.fairBrief" : "stage.bargingBrief";
  }
}
