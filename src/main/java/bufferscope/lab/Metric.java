package bufferscope.lab;

import bufferscope.io.ConstantName;

/** What is read off a run, as a mean over the time after the warm-up. */
public enum Metric {
  /** Finished items per second. */
  THROUGHPUT("items/s"),
  /** Stored items. */
  OCCUPANCY("items"),
  /** How long an item stays in the buffer. */
  WAIT("s"),
  /** 95 of 100 items stay at most this long, of those in the second half of a run. */
  WAIT_95("s"),
  /** The longest stay of these. */
  LONGEST_WAIT("s"),
  /** The part of its life that a producer waits on a condition or a semaphore. */
  BLOCKED("share"),
  /** The same of a consumer. */
  IDLE("share"),
  /** Signalled threads that had to wait again without having done anything. */
  WASTED_WAKE_UPS("per item"),
  /** How often a thread gets a lock or a permit while one that came before it is waiting. */
  OVERTAKINGS("per item"),
  /** How often another thread than the last one gets a lock or a permit. */
  CONTEXT_SWITCHES("per item"),
  /**
   * How evenly the threads of each role share the items: Jain's index, 1 where all work on as many,
   * 1/n where one of n works on all. Source: R. Jain, D. Chiu, W. Hawe, A Quantitative Measure of
   * Fairness and Discrimination, DEC Research Report TR-301, 1984.
   */
  FAIRNESS("index");

  private final String unit;

  Metric(String unit) {
    this.unit = unit;
  }

  /** The name in files and on the command line. */
  public String id() {
    return ConstantName.of(this);
  }

  public String unit() {
    return unit;
  }
}
