package bufferscope.lab;

import java.util.Locale;

/** What is read off a run, as a mean over the time after the warm-up. */
public enum Metric {
  /** Finished items per second. */
  THROUGHPUT("items/s"),
  /** Stored items. */
  OCCUPANCY("items"),
  /** How long an item stays in the buffer. */
  WAIT("s"),
  /** The part of its life that a producer waits on a condition or a semaphore. */
  BLOCKED("share"),
  /** The same of a consumer. */
  IDLE("share"),
  /** Signalled threads that had to wait again without having done anything. */
  WASTED_WAKE_UPS("per item");

  private final String unit;

  Metric(String unit) {
    this.unit = unit;
  }

  /** The name in files and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String unit() {
    return unit;
  }
}
