package bufferscope.explore.search;

/** There is more to look at than a search was given room for. */
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
