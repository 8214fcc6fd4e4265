package bufferscope.io;

import java.util.function.IntPredicate;

/**
 * Makes text safe to show, wherever it comes from. A terminal obeys control characters, and
 * characters that control the direction of text make it look like a different text. They are
 * written as a backslash, u and four digits, which JSON reads as the same character.
 */
public final class Printable {
  private Printable() {}

  /** Returns the text in one line. */
  public static String of(String text) {
    return escaped(text, Printable::isControl);
  }

  /** Returns the text with its line ends and tabs. */
  static String lines(String text) {
    return escaped(text, character -> isControl(character) && !isLayout(character));
  }

  private static String escaped(String text, IntPredicate unsafe) {
    if (text.chars().noneMatch(unsafe)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.chars()
        .forEach(
            character -> {
              if (unsafe.test(character)) {
                safe.append("\\u%04x".formatted(character));
              } else {
                safe.append((char) character);
              }
            });
    return safe.toString();
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character) // C0, delete and C1
        || character == '\u2028'
        || character == '\u2029'
        || isDirection(character);
  }

  private static boolean isDirection(int character) {
    return character == '\u061c'
        || character == '\u200e'
        || character == '\u200f'
        || (character >= '\u202a' && character <= '\u202e')
        || (character >= '\u2066' && character <= '\u2069');
  }

  private static boolean isLayout(int character) {
    return character == '\t' || System.lineSeparator().indexOf(character) >= 0 || character == '\n';
  }
}
