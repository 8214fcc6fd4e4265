package bufferscope.record.export;

/** A part that is too long for a format; the message is a sentence for the user who chose it. */
public final class TooLongException extends RuntimeException {
  private final String sentence;

  TooLongException(String what, int count, int most) {
    sentence = "%s: %d; a picture shows at most %d".formatted(what, count, most);
  }

  @Override
  public String getMessage() {
    return sentence;
  }
}
