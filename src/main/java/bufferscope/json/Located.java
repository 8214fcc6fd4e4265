package bufferscope.json;

import bufferscope.io.Printable;
import java.util.List;
import java.util.Map;

/** A value of a JSON text, and the line at which it begins. */
sealed interface Located {
  int line();

  /** The value in words, for the sentence that refuses it. */
  String words();

  /** A text, or a number, {@code true}, {@code false} or {@code null} as they are written. */
  record Literal(int line, String text, boolean quoted) implements Located {
    private static final int LONGEST_QUOTE = 60;

    @Override
    public String words() {
      String shown =
          text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
      String plain = Printable.of(shown);
      return quoted ? '"' + plain + '"' : plain;
    }
  }

  record Elements(int line, List<Located> list) implements Located {
    @Override
    public String words() {
      return "a list";
    }
  }

  /** In the order in which they are written. */
  record Entries(int line, Map<String, Located> byKey) implements Located {
    @Override
    public String words() {
      return "an object";
    }
  }
}
