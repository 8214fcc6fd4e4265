package bufferscope.ui.stage;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of the picture, with values in their places. */
record Phrases(ResourceBundle bundle) {
  static Phrases ofWindow() {
    return new Phrases(ResourceBundle.getBundle("bufferscope.ui.messages"));
  }

  String of(String key, @Nullable Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(values);
  }
}
