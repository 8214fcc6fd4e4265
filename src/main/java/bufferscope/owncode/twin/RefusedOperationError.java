package bufferscope.owncode.twin;

/** Code does something that cannot be searched; the message is for its author. */
public final class RefusedOperationError extends Error {
  RefusedOperationError(String message) {
    super(message);
  }
}
