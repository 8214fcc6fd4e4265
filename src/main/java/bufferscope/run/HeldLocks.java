package bufferscope.run;

import bufferscope.sync.live.TracedSync;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps the locks that a thread holds when it dies, for as long as the run goes on. Then it
 * releases them, since threads that wait for them without heeding interrupts must end too. The
 * release is no part of the run and emits no events.
 */
final class HeldLocks {
  private final TracedSync sync;
  private final LiveProbe probe;
  private final RunControl control;

  HeldLocks(TracedSync sync, LiveProbe probe, RunControl control) {
    this.sync = sync;
    this.probe = probe;
    this.control = control;
  }

  /** To be called by each thread before it ends; waits for the stop if the thread holds a lock. */
  void keepUntilStop() {
    if (sync.isLockHeld()) {
      while (!control.isStopping()) {
        LockSupport.park(this);
        Thread.interrupted(); // would keep it from parking
      }
      probe.mute();
      sync.releaseLocks();
    }
  }
}
