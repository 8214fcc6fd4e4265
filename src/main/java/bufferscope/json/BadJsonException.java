package bufferscope.json;

/** The error in a file, in one sentence that begins with the line. */
final class BadJsonException extends RuntimeException {

  /**
   * Creates a refusal.
   *
   * @param key the keys that lead to the value, such as {@code buffer.capacity}; empty for the
   *     outermost object
   * @param reason the rest of the sentence
   */
  BadJsonException(int line, String key, String reason) {
    super(
        "line %,d: %s %s".formatted(line, key.isEmpty() ? "the file" : '"' + key + '"', reason),
        null,
        false,
        false);
  }
}
