package bufferscope.json;

import java.io.IOException;

/** A file that cannot be used; the message is one sentence for the person who chose it. */
public final class BadFileException extends IOException {
  public BadFileException(String sentence) {
    super(sentence);
  }
}
