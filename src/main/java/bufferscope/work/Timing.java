package bufferscope.work;

/** How long the work on an item takes: a rate, and the variation around it. */
public record Timing(Rate rate, Distribution distribution) {
  /** Returns the nanoseconds that work takes which is so many times as long as the mean. */
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
