package bufferscope.run;

import bufferscope.sync.live.TracedSync;
import java.util.concurrent.locks.LockSupport;

/**
 * What becomes of the locks that a thread dies with. It keeps them for as long as the run is seen;
 * then those who wait for them, deaf to interrupts, must end too, which is no part of the run any
 * more.
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

  /** To be called by each thread before it ends; it returns late if the thread holds a lock. */
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
