package bufferscope.work;

/** How long the work on an item takes: a rate, and the variation around it. */
public record Timing(Rate rate, Distribution distribution) {
  public Timing withRate(Rate newRate) {
    return new Timing(newRate, distribution);
  }

  public Timing withDistribution(Distribution newDistribution) {
    return new Timing(rate, newDistribution);
  }
}
