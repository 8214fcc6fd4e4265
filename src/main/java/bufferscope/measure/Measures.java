package bufferscope.measure;

import java.util.List;

/**
 * The measures of a run up to one moment. Times are run time; shares are between 0 and 1.
 *
 * @param elapsedNanos the time since the run began
 * @param throughputPerSecond finished items per second, over the whole run
 * @param recentThroughputPerSecond the same over the last {@value Meters#RECENT_SECONDS} seconds
 * @param taken items that left the buffer
 * @param meanOccupancy stored items, weighted by time
 * @param meanWaitNanos the mean time in the buffer of the items that left it
 * @param p95WaitNanos the time in the buffer that 95 of 100 items do not exceed; to three digits
 * @param maxWaitNanos the longest time in the buffer; to three digits
 * @param producerBlockedShare the share of their lives that producers wait on a condition or a
 *     semaphore, averaged over the producers
 * @param consumerIdleShare the same for consumers
 * @param wastedWakeUps how often a signalled thread had to wait again without having done anything
 * @param lastMinute one sample per {@value Meters#SAMPLE_MILLIS} ms, oldest first, at most a minute
 * @param stretches the time since the last change of settings, in stretches of equal length, oldest
 *     first; the same list until another stretch is complete
 * @param settingsSinceNanos the time of the last change of settings, or 0
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
   * One sample of the last minute.
   *
   * @param meanOccupancy stored items, weighted by time
   * @param capacity the capacity at the end of the sample
   * @param madePerSecond items made per second
   * @param finishedPerSecond items finished per second
   */
  public record Sample(
      double meanOccupancy, int capacity, double madePerSecond, double finishedPerSecond) {}

  /** Returns these measures with other counts of items. */
  public Measures withItems(long nowMade, long nowFinished, int nowInBuffer, int nowInHands) {
    return new Measures(
        elapsedNanos,
        nowMade,
        nowFinished,
        taken,
        nowInBuffer,
        nowInHands,
        throughputPerSecond,
        recentThroughputPerSecond,
        meanOccupancy,
        meanWaitNanos,
        p95WaitNanos,
        maxWaitNanos,
        producerBlockedShare,
        consumerIdleShare,
        wastedWakeUps,
        lastMinute,
        stretches,
        settingsSinceNanos);
  }
}
