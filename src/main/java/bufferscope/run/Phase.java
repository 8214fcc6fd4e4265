package bufferscope.run;

/** The phases of a run. */
public enum Phase {
  /** All threads stand before their first step. */
  READY,
  RUNNING,
  PAUSED,
  /** The threads are interrupted; some may not have ended yet. */
  STOPPING,
  /** All threads have ended, or did not end in time; there will be no more frames. */
  ENDED
}
