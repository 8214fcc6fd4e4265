package bufferscope.run;

import bufferscope.sync.live.TracedSync;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps the locks of a thread that dies, until the run stops. Then it releases them, so that
 * threads that wait for them uninterruptibly can end too. The release is no part of the run and
 * emits no events.
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

  /** Waits for the stop of the run if the calling thread, which is about to end, holds a lock. */
  void keepUntilStop() {
    if (sync.isLockHeld()) {
      while (!control.isStopping()) {
        LockSupport.park(this);
        Thread.interrupted(); // the interrupt status would keep it from parking
      }
      probe.mute();
      sync.releaseLocks();
    }
  }
}
