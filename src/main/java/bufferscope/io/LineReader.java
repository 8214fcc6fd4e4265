package bufferscope.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads the lines of anything, also of what never ends a line, in little memory. */
public final class LineReader {
  /** Nothing with longer lines is text. */
  public static final int LONGEST = 1_000_000;

  private final BufferedReader in;
  private final int kept;
  private long number;
  private boolean afterReturn;
  private boolean endless;

  /**
   * Reads from {@code in}, from behind the byte order mark that it may begin with.
   *
   * @param kept how many characters of a line are kept; what follows them is passed over
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
    afterReturn = character == '\r'; // a line feed belongs to it, but may come late
    return line.toString();
  }

  private static boolean isEnd(int character) {
    return character < 0 || character == '\n' || character == '\r';
  }

  /** The number of the line that was read last, from 1. */
  public long number() {
    return number;
  }

  /** Returns true if the line that was read last has no end within {@link #LONGEST} characters. */
  public boolean isEndless() {
    return endless;
  }
}
