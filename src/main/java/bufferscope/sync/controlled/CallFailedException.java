package bufferscope.sync.controlled;

/** A call threw an exception; this one's message describes it. */
public final class CallFailedException extends RuntimeException {
  public CallFailedException(String message) {
    super(message);
  }
}
