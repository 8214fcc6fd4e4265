package bufferscope.ui.main;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key that types a character, on any layout and with or without Shift: digits need Shift on a
 * French keyboard, but not on a German one.
 */
final class CharacterKey extends KeyCombination {
  private final KeyCode code;

  /** Creates a key with the same code and modifiers, but with any state of Shift. */
  CharacterKey(KeyCodeCombination plain) {
    super(
        ModifierValue.ANY,
        plain.getControl(),
        plain.getAlt(),
        plain.getMeta(),
        plain.getShortcut());
    this.code = plain.getCode();
  }

  @Override
  public boolean match(KeyEvent event) {
    return super.match(event)
        && (event.getText().equals(code.getChar()) || event.getCode() == code);
  }

  @Override
  public String getDisplayText() {
    return super.getDisplayText() + code.getChar();
  }
}
