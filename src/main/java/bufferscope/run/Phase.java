package bufferscope.run;

/** Where a run is in its life. */
public enum Phase {
  /** All threads stand before their first step. */
  READY,
  RUNNING,
  PAUSED,
  /** The threads were asked to end; some may still be about to. */
  STOPPING,
  /** All threads have ended, or did not in the time they had; nothing more will be seen. */
  ENDED
}
