package bufferscope.work;

import java.time.Duration;

/**
 * What is done around the buffer to make the pipeline hold; each part can be switched off.
 *
 * @param putLimit how long a producer tries to put an item before it is refused; 0 for as long as
 *     it takes, at most {@link #MAX_LIMIT}
 * @param validated whether items that the workload cannot have made become dead letters
 * @param sealed whether items carry an HMAC under their maker's key, without which a consumer
 *     refuses them
 * @param quota how many items of a producer may be in the buffer at a time before it is refused; 0
 *     for any number, at most {@link #MAX_QUOTA}
 * @param rescue what happens to the item in the hands of a consumer that throws
 * @param restarts how often a consumer that throws is started again, 0 to {@link #MAX_RESTARTS}
 * @param shutdownLimit how long the rest is used up at a shutdown before threads are interrupted; 0
 *     for not at all, at most {@link #MAX_LIMIT}
 */
public record Hardening(
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

  /** The bare mechanism. */
  public static final Hardening OFF =
      new Hardening(Duration.ZERO, false, false, 0, Rescue.NONE, 0, Duration.ZERO);

  public Hardening {
    Range.checkLimit("put limit", putLimit, MAX_LIMIT);
    Range.check("quota", quota, 0, MAX_QUOTA);
    Range.check("restarts", restarts, 0, MAX_RESTARTS);
    Range.checkLimit("shutdown limit", shutdownLimit, MAX_LIMIT);
  }

  public Hardening withPutLimit(Duration newPutLimit) {
    return new Hardening(newPutLimit, validated, sealed, quota, rescue, restarts, shutdownLimit);
  }

  public Hardening withValidated(boolean newValidated) {
    return new Hardening(putLimit, newValidated, sealed, quota, rescue, restarts, shutdownLimit);
  }

  public Hardening withSealed(boolean newSealed) {
    return new Hardening(putLimit, validated, newSealed, quota, rescue, restarts, shutdownLimit);
  }

  public Hardening withQuota(int newQuota) {
    return new Hardening(putLimit, validated, sealed, newQuota, rescue, restarts, shutdownLimit);
  }

  public Hardening withRescue(Rescue newRescue) {
    return new Hardening(putLimit, validated, sealed, quota, newRescue, restarts, shutdownLimit);
  }

  public Hardening withRestarts(int newRestarts) {
    return new Hardening(putLimit, validated, sealed, quota, rescue, newRestarts, shutdownLimit);
  }

  public Hardening withShutdownLimit(Duration newShutdownLimit) {
    return new Hardening(putLimit, validated, sealed, quota, rescue, restarts, newShutdownLimit);
  }

  /** What happens to an item when the consumer that has it throws. */
  public enum Rescue {
    /** It is lost with the consumer's work. */
    NONE,
    /** It goes back into the buffer, behind the others; or aside, if there is no room at once. */
    RETURN,
    /** It becomes a dead letter. */
    DEAD_LETTER
  }
}
