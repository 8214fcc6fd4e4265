package bufferscope.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events that JavaFX reports under GTK on such keyboards, and the key that is meant. */
final class EnglishKeysTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      textBlock =
          """
          &, AMPERSAND, false, DIGIT1
          é, UNDEFINED, false, DIGIT2
          ", QUOTEDBL, false, DIGIT3
          ', QUOTE, false, DIGIT4
          (, LEFT_PARENTHESIS, false, DIGIT5
          -, MINUS, false, MINUS
          è, UNDEFINED, false, DIGIT7
          _, UNDERSCORE, false, DIGIT8
          à, UNDEFINED, false, DIGIT0
          ы, UNDEFINED, false, S
          Е, UNDEFINED, true, T
          ю, UNDEFINED, false, PERIOD
          б, UNDEFINED, false, COMMA
          і, UNDEFINED, false, S
          σ, UNDEFINED, false, S
          Τ, UNDEFINED, true, T
          """)
  void keysAreThoseInTheSamePlace(String text, KeyCode code, boolean shift, KeyCode meant) {
    assertThat(EnglishKeys.translate(press(text, code, shift)).getCode()).isEqualTo(meant);
  }

  /** With Shift, these are the signs on the digit keys of an English or a German keyboard. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      textBlock =
          """
          &, DIGIT7
          (, DIGIT9
          ", DIGIT2
          (, DIGIT8
          """)
  void signsTypedWithShiftStayWhatTheyAre(String text, KeyCode code) {
    KeyEvent pressed = press(text, code, true);
    assertThat(EnglishKeys.translate(pressed)).isSameAs(pressed);
  }

  @Test
  void aKeyThatTypesNothingStaysWhatItIs() {
    KeyEvent pressed = press("", KeyCode.F11, false);
    assertThat(EnglishKeys.translate(pressed)).isSameAs(pressed);
  }

  @Test
  void modifiersStay() {
    KeyEvent pressed =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "щ", KeyCode.UNDEFINED, true, true, true, true);
    KeyEvent english = EnglishKeys.translate(pressed);
    assertThat(english.getCode()).isEqualTo(KeyCode.O);
    assertThat(english.isShiftDown()).isTrue();
    assertThat(english.isControlDown()).isTrue();
    assertThat(english.isAltDown()).isTrue();
    assertThat(english.isMetaDown()).isTrue();
  }

  private static KeyEvent press(String text, KeyCode code, boolean shift) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, false, false, false);
  }
}
