package bufferscope.ui.text;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The texts of the window. Numbers in them are written as their language writes them. */
public final class Texts {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("bufferscope.ui.messages");

  private Texts() {}

  /** All texts, for FXML. */
  public static ResourceBundle bundle() {
    return BUNDLE;
  }

  /**
   * The text of that key with {@code values} in the places that it has for them.
   *
   * @throws java.util.MissingResourceException if there is no such text
   */
  public static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(values);
  }
}
