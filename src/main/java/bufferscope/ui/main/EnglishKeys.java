package bufferscope.ui.main;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of an English keyboard, at the positions of keys that type something else.
 *
 * <p>Under GTK, JavaFX names a key after the character that it types. So the digit keys of a French
 * keyboard are no digits without Shift, and a Cyrillic or Greek letter has no code at all.
 */
final class EnglishKeys {
  private static final Map<String, KeyCode> BY_CHARACTER = new HashMap<>();

  static {
    put("&é\"'(è_çà", "123457890"); // without the key of 6, which types the - of the capacity
    put("йцукенгшщзфывапролдячсмитьбю", "QWERTYUIOPASDFGHJKLZXCVBNM,.");
    put("і", "S"); // Ukrainian
    put("ςερτυθιοπασδφγηξκλζχψωβνμ", "WERTYUIOPASDFGHJKLZXCVBNM");
  }

  private EnglishKeys() {}

  private static void put(String typed, String keys) {
    for (int i = 0; i < keys.length(); i++) {
      BY_CHARACTER.put(typed.substring(i, i + 1), code(keys.substring(i, i + 1)));
    }
  }

  private static KeyCode code(String key) {
    return Stream.of(KeyCode.values())
        .filter(each -> each.getChar().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the press of the English key at that position, or the same event if there is none. */
  static KeyEvent translate(KeyEvent pressed) {
    KeyCode key = BY_CHARACTER.get(pressed.getText().toLowerCase(Locale.ROOT));
    boolean signOfOtherKeyboard = pressed.isShiftDown() && key != null && key.isDigitKey();
    return key == null || signOfOtherKeyboard
        ? pressed
        : new KeyEvent(
            pressed.getEventType(),
            KeyEvent.CHAR_UNDEFINED,
            key.getChar(),
            key,
            pressed.isShiftDown(),
            pressed.isControlDown(),
            pressed.isAltDown(),
            pressed.isMetaDown());
  }
}
