package bufferscope.record;

/** Bytes that are not valid; the message says why. */
final class BadBytesException extends RuntimeException {
  BadBytesException(String message) {
    super(message);
  }
}
