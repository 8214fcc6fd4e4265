package bufferscope.sync.controlled;

/** A call threw something; the message is all that is to be said of it. */
public final class CallFailedException extends RuntimeException {
  public CallFailedException(String message) {
    super(message);
  }
}
