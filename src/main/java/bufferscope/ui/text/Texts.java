package bufferscope.ui.text;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The texts of the window. Numbers in them have the form of the bundle's language. */
public final class Texts {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("bufferscope.ui.messages");

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
}
