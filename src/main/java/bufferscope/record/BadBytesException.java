package bufferscope.record;

/** Bytes that are not what they should be; the message says what is wrong with them. */
final class BadBytesException extends RuntimeException {
  BadBytesException(String message) {
    super(message);
  }
}
