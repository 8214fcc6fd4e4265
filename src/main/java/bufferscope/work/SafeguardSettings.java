package bufferscope.work;

import java.time.Duration;

/**
 * The settings of the safeguards around the buffer; each can be off.
 *
 * @param putLimit the time that a put may wait for a free slot before its item is refused; 0 for no
 *     limit, at most {@link #MAX_LIMIT}
 * @param validated whether items that are not of the workload's kind become dead letters
 * @param sealed whether items carry an HMAC under their maker's key; a consumer refuses an item
 *     without a valid one
 * @param quota the number of a producer's items in the buffer at which another one is refused; 0
 *     for any number, at most {@link #MAX_QUOTA}
 * @param rescue the handling of the item in the hands of a consumer that throws
 * @param restarts how often a consumer that throws starts again, 0 to {@link #MAX_RESTARTS}
 * @param shutdownLimit the time that consumers have at a shutdown to use up the items in the buffer
 *     before threads are interrupted; 0 to interrupt them at once, at most {@link #MAX_LIMIT}
 */
public record SafeguardSettings(
    Duration putLimit,
    boolean validated,
    boolean sealed,
    int quota,
    Rescue rescue,
    int restarts,
    Duration shutdownLimit) {

  public static final Duration MAX_LIMIT = Duration.ofMinutes(1);
  public static final int MAX_QUOTA = 1024;
  public static final int MAX_RESTARTS = 1000;

  /** The settings with every safeguard off. */
  public static final SafeguardSettings OFF =
      new SafeguardSettings(Duration.ZERO, false, false, 0, Rescue.NONE, 0, Duration.ZERO);

  public SafeguardSettings {
    Range.checkLimit("put limit", putLimit, MAX_LIMIT);
    Range.check("quota", quota, 0, MAX_QUOTA);
    Range.check("restarts", restarts, 0, MAX_RESTARTS);
    Range.checkLimit("shutdown limit", shutdownLimit, MAX_LIMIT);
  }

  public SafeguardSettings withPutLimit(Duration newPutLimit) {
    return new SafeguardSettings(
        newPutLimit, validated, sealed, quota, rescue, restarts, shutdownLimit);
  }

  public SafeguardSettings withValidated(boolean newValidated) {
    return new SafeguardSettings(
        putLimit, newValidated, sealed, quota, rescue, restarts, shutdownLimit);
  }

  public SafeguardSettings withSealed(boolean newSealed) {
    return new SafeguardSettings(
        putLimit, validated, newSealed, quota, rescue, restarts, shutdownLimit);
  }

  public SafeguardSettings withQuota(int newQuota) {
    return new SafeguardSettings(
        putLimit, validated, sealed, newQuota, rescue, restarts, shutdownLimit);
  }

  public SafeguardSettings withRescue(Rescue newRescue) {
    return new SafeguardSettings(
        putLimit, validated, sealed, quota, newRescue, restarts, shutdownLimit);
  }

  public SafeguardSettings withRestarts(int newRestarts) {
    return new SafeguardSettings(
        putLimit, validated, sealed, quota, rescue, newRestarts, shutdownLimit);
  }

  public SafeguardSettings withShutdownLimit(Duration newShutdownLimit) {
    return new SafeguardSettings(
        putLimit, validated, sealed, quota, rescue, restarts, newShutdownLimit);
  }

  /** The handling of an item when the consumer that holds it throws. */
  public enum Rescue {
    /** It is lost. */
    NONE,
    /**
     * It returns to the buffer behind the others, or becomes a dead letter if the buffer is full.
     */
    RETURN,
    /** It becomes a dead letter. */
    DEAD_LETTER
  }
}
