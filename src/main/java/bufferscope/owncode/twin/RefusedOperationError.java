package bufferscope.owncode.twin;

/** Code does what is not searched; the message is for its author. */
public final class RefusedOperationError extends Error {
  RefusedOperationError(String message) {
    super(message);
  }
}
