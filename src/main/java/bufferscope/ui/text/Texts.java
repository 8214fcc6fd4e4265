package bufferscope.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The texts of the window. Numbers in them have the form of the bundle's language. */
public final class Texts {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("bufferscope.ui.messages");

  /** A word in small letters at the beginning. */
  private static final Pattern WORD = Pattern.compile("[a-z]+ ");

  private Texts() {}

  /** Returns all texts, for FXML. */
  public static ResourceBundle bundle() {
    return BUNDLE;
  }

  /**
   * Returns the text of that key, with {@code values} in its placeholders.
   *
   * @throws java.util.MissingResourceException if there is no such text
   */
  public static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(values);
  }

  /**
   * Returns a reason, which has no end of its own, as a sentence that stands alone. The name of a
   * file at its beginning stays as it is.
   */
  public static String sentence(String reason) {
    String first = WORD.matcher(reason).lookingAt() ? reason.substring(0, 1) : "";
    boolean open =
        !reason.isEmpty() && Character.isLetterOrDigit(reason.codePointBefore(reason.length()));
    return first.toUpperCase(Locale.ROOT) + reason.substring(first.length()) + (open ? "." : "");
  }
}
