package bufferscope.ui.main;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys that work wherever the focus is, except in a field in which they type.
 *
 * <p>Since Space runs and pauses even on a focused button, Enter presses buttons. On a card that
 * lies over the window, Space does too.
 */
final class Shortcuts {
  private final List<Shortcut> all;
  private final BiPredicate<KeyEvent, @Nullable Node> taken;
  private String held = "";

  /**
   * @param taken returns true if a key is left to the node that has the focus
   */
  Shortcuts(List<Shortcut> all, BiPredicate<KeyEvent, @Nullable Node> taken) {
    this.all = all;
    this.taken = taken;
  }

  /**
   * An action with its keys.
   *
   * @param repeats whether the action repeats while the key is held
   */
  record Shortcut(String text, List<KeyCombination> keys, boolean repeats, Runnable action) {
    static Shortcut once(String text, Runnable action, String... keys) {
      return new Shortcut(text, combinations(keys), false, action);
    }

    static Shortcut repeating(String text, Runnable action, String... keys) {
      return new Shortcut(text, combinations(keys), true, action);
    }

    private static List<KeyCombination> combinations(String... keys) {
      return Stream.of(keys).map(Shortcut::combination).toList();
    }

    /**
     * Returns the combination for a key. A digit or the full stop stands for its character,
     * wherever the layout has it.
     */
    private static KeyCombination combination(String key) {
      KeyCombination plain = KeyCombination.valueOf(key);
      return plain instanceof KeyCodeCombination byCode
              && (byCode.getCode().isDigitKey() || byCode.getCode() == KeyCode.PERIOD)
              && !byCode.getCode().isKeypadKey()
          ? new CharacterKey(byCode)
          : plain;
    }

    boolean matches(KeyEvent event) {
      return keys.stream().anyMatch(combination -> combination.match(event));
    }
  }

  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, scene.getFocusOwner()));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> held = "");
  }

  private void press(KeyEvent event, @Nullable Node focused) {
    String key = event.getCode() + event.getText(); // some layouts have many keys without a code
    boolean again = key.equals(held);
    held = key;
    if (types(event, focused) || taken.test(event, focused)) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER && focused instanceof ButtonBase button) {
      event.consume();
      if (!again) {
        activate(button);
      }
      return;
    }
    KeyEvent english = EnglishKeys.translate(event);
    for (Shortcut shortcut : all) {
      if (shortcut.matches(english)) {
        event.consume();
        if (shortcut.repeats() || !again) {
          shortcut.action().run();
        }
        return;
      }
    }
  }

  private static void activate(ButtonBase button) {
    if (button instanceof MenuButton menu) {
      menu.show(); // to fire it opens nothing
    } else {
      button.fire();
    }
  }

  /** Returns true if the key is for the text, or the table, that has the focus. */
  private static boolean types(KeyEvent event, @Nullable Node focused) {
    if (Fields.isText(focused) || focused instanceof TableView) {
      return isOfClipboard(event) || (Fields.isText(focused) && isTyped(event, focused));
    }
    return false;
  }

  private static boolean isTyped(KeyEvent event, @Nullable Node focused) {
    return (!event.isShortcutDown() || Fields.isEditor(focused))
        && !event.getCode().isFunctionKey()
        && event.getCode() != KeyCode.ESCAPE;
  }

  private static boolean isOfClipboard(KeyEvent event) {
    return event.isShortcutDown()
        && !event.isShiftDown()
        && (event.getCode() == KeyCode.C || event.getCode() == KeyCode.V);
  }
}
