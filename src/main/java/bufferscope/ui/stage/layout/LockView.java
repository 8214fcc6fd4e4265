package bufferscope.ui.stage.layout;

import bufferscope.event.Event;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.SystemState.SemaphoreState;
import java.util.ArrayList;
import java.util.List;

/**
 * A lock or a binary semaphore, which both let one thread pass at a time. A semaphore is not bound
 * to the thread that acquired it.
 *
 * @param semaphore whether it is a semaphore
 * @param fair whether it is first come first served
 * @param taken whether no thread can pass now
 * @param holder the thread that acquired it, or {@link Event#NO_THREAD}
 * @param queue the threads that want it, first come first
 */
public record LockView(
    String name, boolean semaphore, boolean fair, boolean taken, int holder, List<Integer> queue) {

  /** Returns all locks and binary semaphores of that state, always in the same order. */
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

  /** Returns the key of the text above its queue. */
  public String titleKey() {
    return semaphore ? "stage.semaphoreTitle" : "stage.entryQueue";
  }

  /** Returns the key of the text below its title. */
  public String noteKey() {
    return semaphore ? "stage.binary" : fair ? "stage.fair" : "stage.barging";
  }

  /** Returns the key of a shorter text below its title. */
  public String briefKey() {
    return semaphore ? "stage.binaryBrief" : fair ? "stage.fairBrief" : "stage.bargingBrief";
  }
}
