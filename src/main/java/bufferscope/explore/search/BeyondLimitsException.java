package bufferscope.explore.search;

/** A search has reached its limit before it was complete. */
final class BeyondLimitsException extends RuntimeException {
  private final String reason;

  BeyondLimitsException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
