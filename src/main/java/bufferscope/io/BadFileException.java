package bufferscope.io;

import java.io.IOException;

/** A file that cannot be used; the message is one sentence for the user who chose the file. */
public final class BadFileException extends IOException {
  private final String sentence;

  public BadFileException(String sentence) {
    this.sentence = Printable.of(sentence);
  }

  @Override
  public String getMessage() {
    return sentence;
  }
}
