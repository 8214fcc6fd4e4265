package bufferscope.json;

/** Why a value is refused, and where it stands. */
final class Refusal extends Exception {
  private final int line;
  private final String key;
  private final String reason;

  /**
   * @param key the way to the value from the outermost object, or empty for that object itself
   * @param reason what the sentence says of it
   */
  Refusal(int line, String key, String reason) {
    super(null, null, false, false);
    this.line = line;
    this.key = key;
    this.reason = reason;
  }

  static Refusal of(Located value, String allowed) {
    return new Refusal(
        value.line(), "", "cannot be %s; allowed is %s".formatted(value.words(), allowed));
  }

  /** The same, seen from the object that holds the value as {@code outer}. */
  Refusal in(String outer) {
    return new Refusal(line, key.isEmpty() ? outer : outer + "." + key, reason);
  }

  String sentence() {
    return "line %,d: %s %s".formatted(line, key.isEmpty() ? "the file" : '"' + key + '"', reason);
  }
}
