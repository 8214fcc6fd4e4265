package bufferscope.record;

/** Bytes that are not valid; the message gives the reason. */
final class BadBytesException extends RuntimeException {
  BadBytesException(String message) {
    super(message);
  }
}
