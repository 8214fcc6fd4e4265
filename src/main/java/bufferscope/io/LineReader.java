package bufferscope.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines in little memory, even from a source that never ends a line. */
public final class LineReader {
  /** The maximum length of a line: text with longer lines is not text. */
  public static final int LONGEST = 1_000_000;

  private final BufferedReader in;
  private final int kept;
  private long number;
  private boolean afterReturn;
  private boolean endless;

  /**
   * Creates a reader of {@code in} that skips a byte order mark.
   *
   * @param kept the number of characters kept of each line; the rest of the line is skipped
   */
  public LineReader(Reader in, int kept) {
    this.in = new BufferedReader(in);
    this.kept = kept;
  }

  /** Returns the next line, or null if there is none or the last one was endless. */
  public @Nullable String next() throws IOException {
    int character = endless ? -1 : in.read();
    if (number == 0 ? character == TextFile.BYTE_ORDER_MARK : afterReturn && character == '\n') {
      character = in.read();
    }
    if (character < 0) {
      return null;
    }
    number++;
    StringBuilder line = new StringBuilder();
    for (int length = 0; !isEnd(character); length++) {
      if (length == LONGEST) {
        endless = true;
        return line.toString();
      }
      if (length < kept) {
        line.append((char) character);
      }
      character = in.read();
    }
    afterReturn = character == '\r'; // its line feed may follow, perhaps much later
    return line.toString();
  }

  private static boolean isEnd(int character) {
    return character < 0 || character == '\n' || character == '\r';
  }

  /** Returns the number of the line read last, from 1. */
  public long number() {
    return number;
  }

  /** Returns true if the line read last has no end within {@link #LONGEST} characters. */
  public boolean isEndless() {
    return endless;
  }
}
