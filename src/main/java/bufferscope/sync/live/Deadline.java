package bufferscope.sync.live;

/** The end of a wait, in the time of the run. Real time may turn out to be too short for it. */
final class Deadline {
  private final Probe probe;

  /** May be beyond the largest number: what counts is its distance from now. */
  private final long at;

  /** A deadline in so many nanoseconds from now. */
  Deadline(Probe probe, long nanos) {
    this.probe = probe;
    at = probe.now() + Math.max(0, nanos);
  }

  /** How much of the run's time is left, in nanoseconds. */
  long rest() {
    return at - probe.now();
  }

  boolean isOver() {
    return rest() <= 0;
  }

  /** How long that takes as things are now, in nanoseconds of real time. */
  long realNanos() {
    return probe.realNanos(rest());
  }
}
