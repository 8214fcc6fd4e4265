package bufferscope.sync.live;

/**
 * The end of a wait, in the time of the run. When its real time is over, its run time may not be.
 */
final class Deadline {
  private final Probe probe;

  /** The run's time of the deadline. It may overflow: only its distance from now counts. */
  private final long at;

  /** Creates a deadline so many nanoseconds from now. */
  Deadline(Probe probe, long nanos) {
    this.probe = probe;
    at = probe.now() + Math.max(0, nanos);
  }

  /** Returns the run's time that is left, in nanoseconds. */
  long rest() {
    return at - probe.now();
  }

  boolean isOver() {
    return rest() <= 0;
  }

  /** Returns the real time until the deadline at the present speed, in nanoseconds. */
  long realNanos() {
    return probe.realNanos(rest());
  }
}
