package bufferscope.lab;

import bufferscope.io.ConstantName;

/** A measure of a run, as a mean over the time after the warm-up. */
public enum Metric {
  /** Finished items per second. */
  THROUGHPUT("items/s"),
  /** Stored items. */
  OCCUPANCY("items"),
  /** The time of an item in the buffer. */
  WAIT("s"),
  /** The time in the buffer that 95 of 100 items do not exceed, in the second half of a run. */
  WAIT_95("s"),
  /** The longest time of these items in the buffer. */
  LONGEST_WAIT("s"),
  /** The share of its life that a producer waits on a condition or a semaphore. */
  BLOCKED("share"),
  /** The share of its life that a consumer waits on a condition or a semaphore. */
  IDLE("share"),
  /** Signalled threads that had to wait again without having done anything. */
  WASTED_WAKE_UPS("per item"),
  /** How often a thread gets a lock or a permit while one that came before it is waiting. */
  OVERTAKINGS("per item"),
  /** How often another thread than the last one gets a lock or a permit. */
  CONTEXT_SWITCHES("per item"),
  /**
   * The fairness of the shares of items among the threads of a role: Jain's index, 1 if all work on
   * equally many, 1/n if one of n works on all. That of the producers or of the consumers,
   * whichever is lower. Source: R. Jain, D. Chiu, W. Hawe, A Quantitative Measure of Fairness and
   * Discrimination, DEC Research Report TR-301, 1984.
   */
  FAIRNESS("index");

  private final String unit;

  Metric(String unit) {
    this.unit = unit;
  }

  /** Returns the name in files and on the command line. */
  public String id() {
    return ConstantName.of(this);
  }

  public String unit() {
    return unit;
  }
}
