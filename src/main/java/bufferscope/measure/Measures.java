package bufferscope.measure;

import java.util.List;

/**
 * What was measured of a run up to one moment. Times are run time; shares are between 0 and 1.
 *
 * @param elapsedNanos since the run began
 * @param throughputPerSecond finished items per second, over the whole run
 * @param recentThroughputPerSecond the same over the last {@value Meters#RECENT_SECONDS} seconds
 * @param taken items that left the buffer
 * @param meanOccupancy stored items, weighted by time
 * @param meanWaitNanos how long an item stayed in the buffer, of those that left it
 * @param p95WaitNanos 95 of 100 items stayed at most this long; to three digits
 * @param maxWaitNanos the longest stay; to three digits
 * @param producerBlockedShare the part of their lives that producers wait on a condition or a
 *     semaphore, averaged over the producers
 * @param consumerIdleShare the same for consumers
 * @param wastedWakeUps how often a signalled thread had to wait again without having done anything
 * @param lastMinute one sample per {@value Meters#SAMPLE_MILLIS} ms, oldest first, at most a minute
 * @param stretches since the settings changed last, in stretches of equal length, oldest first; the
 *     same list as long as no other is over
 * @param settingsSinceNanos when the settings changed last, or 0
 */
public record Measures(
    long elapsedNanos,
    long made,
    long finished,
    long taken,
    int inBuffer,
    int inHands,
    double throughputPerSecond,
    double recentThroughputPerSecond,
    double meanOccupancy,
    double meanWaitNanos,
    long p95WaitNanos,
    long maxWaitNanos,
    double producerBlockedShare,
    double consumerIdleShare,
    long wastedWakeUps,
    List<Sample> lastMinute,
    List<Tally> stretches,
    long settingsSinceNanos) {

  /**
   * One stretch of the last minute.
   *
   * @param meanOccupancy stored items, weighted by time
   * @param capacity at the end of the stretch
   * @param madePerSecond items made per second
   * @param finishedPerSecond items finished per second
   */
  public record Sample(
      double meanOccupancy, int capacity, double madePerSecond, double finishedPerSecond) {}
}
