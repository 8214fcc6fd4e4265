package bufferscope.work;

/** How long the work on an item takes: a rate, and the variation around it. */
public record Timing(Rate rate, Distribution distribution) {
  /** How long a piece of work takes, in nanoseconds, that is so many times the mean. */
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
