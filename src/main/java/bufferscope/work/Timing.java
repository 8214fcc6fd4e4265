package bufferscope.work;

/** The time that the work on an item takes: a rate, and the variation around it. */
public record Timing(Rate rate, Distribution distribution) {
  /** Returns the nanoseconds of work that takes {@code times} as long as the mean. */
  public long nanos(double times) {
    return Math.round(times * rate.meanNanos());
  }

  public Timing withRate(Rate newRate) {
    return new Timing(newRate, distribution);
  }

  public Timing withDistribution(Distribution newDistribution) {
    return new Timing(rate, newDistribution);
  }
}
