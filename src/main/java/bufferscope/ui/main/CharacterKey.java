package bufferscope.ui.main;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key that types a character, on any layout: digits need Shift on a French keyboard, and must not
 * need another finger on a German one. So a combination without Shift matches with Shift too.
 */
final class CharacterKey extends KeyCombination {
  private final KeyCode code;

  /** Creates a key with the same code and modifiers; without Shift, it has any state of Shift. */
  CharacterKey(KeyCodeCombination plain) {
    super(
        plain.getShift() == ModifierValue.DOWN ? ModifierValue.DOWN : ModifierValue.ANY,
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
