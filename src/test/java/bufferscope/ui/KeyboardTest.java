package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.about.Release;
import bufferscope.ui.look.Theme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** The window without a mouse. */
final class KeyboardTest extends MainWindowStory {
  @Test
  void spaceRunsAndPausesWhereverTheFocusIs() {
    for (String focused : new String[] {"#runButton", "#resetButton", "#capacity .slider"}) {
      window.focus(focused);
      window.key(KeyCode.SPACE);
      window.waitFor("running", () -> window.text("#phase").equals("Running"));
      window.key(KeyCode.SPACE);
      window.waitFor("paused", () -> window.text("#phase").equals("Paused"));
    }
  }

  /** The run behind a card is not seen. */
  @Test
  void spacePressesTheFocusedButtonOfACard() {
    window.key(KeyCode.Q);
    window.waitFor("the laboratory", () -> window.shows("#labMeasure"));
    window.focus("#labShowsHistogram");
    window.key(KeyCode.SPACE);
    assertThat(window.node("#labTable").isVisible()).as("the histogram is shown").isFalse();
    assertThat(window.text("#phase")).isEqualTo("Ready");
  }

  @Test
  void enterPressesTheFocusedButton() {
    window.focus("#runButton");
    window.key(KeyCode.ENTER);
    window.waitFor("running", () -> window.text("#phase").equals("Running"));
    window.focus("#resetButton");
    window.key(KeyCode.ENTER);
    window.waitFor("ready", () -> window.text("#phase").equals("Ready"));
  }

  @Test
  void lettersStepAndReset() {
    window.focus("#runButton");
    window.key(KeyCode.S);
    window.waitFor("paused", () -> window.text("#phase").equals("Paused"));
    window.key(KeyCode.R);
    window.waitFor("ready", () -> window.text("#phase").equals("Ready"));
  }

  @Test
  void plusAndMinusChangeTheCapacity() {
    window.focus("#runButton");
    window.key(KeyCode.ADD);
    window.key(KeyCode.EQUALS);
    assertThat(window.value("#capacity")).isEqualTo("10");
    window.key(KeyCode.MINUS);
    assertThat(window.value("#capacity")).isEqualTo("9");
    window.waitFor("9 slots in force", () -> window.capacityInForce() == 9);
  }

  @Test
  void inStepsPlusAndMinusChangeTheCapacityThatIsSteppedThrough() {
    window.focus("#runButton");
    window.key(KeyCode.T);
    window.key(KeyCode.EQUALS);
    window.key(KeyCode.ADD);
    window.waitFor("3 slots", () -> window.all(".slot").size() == 3);
    window.key(KeyCode.MINUS);
    window.waitFor("2 slots", () -> window.all(".slot").size() == 2);
    window.key(KeyCode.T);
    window.waitFor("the live run as it was", () -> window.capacityInForce() == 8);
    assertThat(window.value("#capacity")).isEqualTo("8");
  }

  @Test
  void arrowsMoveTheFocusedSlider() {
    window.focus("#production .slider");
    window.key(KeyCode.RIGHT);
    assertThat(window.value("#production")).isEqualTo("2.1");
    window.key(KeyCode.LEFT);
    window.key(KeyCode.LEFT);
    assertThat(window.value("#production")).isEqualTo("1.9");
  }

  @Test
  void keysTypeWhereTextIsTyped() {
    window.focus("#production .value-field");
    window.key(KeyCode.SPACE);
    window.key(KeyCode.R);
    window.awaitFrames(3);
    assertThat(window.text("#phase")).isEqualTo("Ready");
    assertThat(window.value("#production")).contains("r");
  }

  @Test
  void enterTakesANumberAndLeavesTheField() {
    window.type("#production", "3");
    assertThat(window.value("#production")).isEqualTo("3");
    window.key(KeyCode.SPACE);
    window.waitFor("running", () -> window.text("#phase").equals("Running"));
    window.type("#production", "nothing");
    assertThat(window.node("#production .value-field").isFocused()).isTrue();
  }

  @Test
  void escapeLeavesTheFieldAndWhatWasTyped() {
    window.focus("#production .value-field");
    window.key(KeyCode.DIGIT7);
    window.key(KeyCode.ESCAPE);
    assertThat(window.value("#production")).isEqualTo("2");
    window.key(KeyCode.SPACE);
    window.waitFor("running", () -> window.text("#phase").equals("Running"));
  }

  @Test
  void escapeClosesOneThingAPress() {
    window.key(KeyCode.F11);
    window.waitFor("full screen", () -> window.window().isFullScreen());
    window.key(KeyCode.F1);
    window.waitFor("keys", window::showsOverlay);
    window.key(KeyCode.ESCAPE);
    assertThat(window.showsOverlay()).isFalse();
    assertThat(window.window().isFullScreen()).isTrue();
    window.key(KeyCode.ESCAPE);
    window.waitFor("no full screen", () -> !window.window().isFullScreen());
  }

  /**
   * The keys of a French keyboard, as reported under GTK: the typed character, and a code or none.
   */
  @Test
  void digitsAreWhatIsTyped() {
    window.key(KeyCode.T);
    window.focus("#steppingButton");
    press("1", KeyCode.AMPERSAND, true, false);
    window.waitFor("P1 to put", () -> at() == 6);
    press("!", KeyCode.DIGIT1, true, false); // an English keyboard
    window.waitFor("P1 to wait", () -> at() == 9);
    press("2", KeyCode.UNDEFINED, true, false);
    window.waitFor("P2 to wait", () -> at() == 12);
    window.key(KeyCode.COMMA);
    window.waitFor("one step back", () -> at() == 11);
    press(".", KeyCode.SEMICOLON, true, false);
    window.waitFor("one step on", () -> at() == 12);
    double before = textSize("#steppingButton");
    press("+", KeyCode.ADD, false, true);
    window.waitFor("larger text", () -> textSize("#steppingButton") > before);
    press("0", KeyCode.UNDEFINED, true, true);
    window.waitFor("text as before", () -> textSize("#steppingButton") == before);
  }

  @Test
  void digitKeysOfAFrenchKeyboardNeedNoShift() {
    window.key(KeyCode.T);
    window.focus("#steppingButton");
    press("&", KeyCode.AMPERSAND, false, false);
    window.waitFor("P1 to move", () -> at() == 1);
    press("é", KeyCode.UNDEFINED, false, false);
    window.waitFor("P2 to move", () -> at() == 2);
    press("\"", KeyCode.QUOTEDBL, false, false);
    window.waitFor("C1 to move", () -> at() == 3);
  }

  @Test
  void lettersAreFoundOnKeyboardsWithoutLatinOnes() {
    press("е", KeyCode.UNDEFINED, false, false); // Cyrillic, in the place of T
    window.waitFor("stepping", () -> window.shows("#steps"));
    press("τ", KeyCode.UNDEFINED, false, false); // Greek, in the place of T
    window.waitFor("live", () -> !window.shows("#steps"));
    press("в", KeyCode.UNDEFINED, false, true); // Cyrillic, in the place of D
    window.waitFor("dark", () -> window.root().getStyleClass().contains("dark"));
  }

  /** The size of the text on a button; its height depends on the width of the window as well. */
  private double textSize(String button) {
    return ((Labeled) window.node(button)).getFont().getSize();
  }

  /** Returns the number of steps made. */
  private int at() {
    return ((ListView<?>) window.node("#steps")).getSelectionModel().getSelectedIndex();
  }

  private void press(String text, KeyCode code, boolean shift, boolean control) {
    window.interact(
        () -> {
          Node focused = window.scene().getFocusOwner();
          for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                focused,
                new KeyEvent(
                    type, KeyEvent.CHAR_UNDEFINED, text, code, shift, control, false, false));
          }
        });
  }

  @Test
  void tabReachesEveryControlAndComesBack() {
    window.openMore();
    window.focus("#runButton");
    Set<Node> reached = new LinkedHashSet<>();
    while (reached.add(window.scene().getFocusOwner())) {
      window.key(KeyCode.TAB);
    }
    assertThat(reached).contains(FocusableNodes.in(window.root()).toArray(Node[]::new));
  }

  @Test
  void textGrowsAndShrinks() {
    window.focus("#runButton");
    double before = textSize("#runButton");
    window.key(KeyCode.CONTROL, KeyCode.PLUS);
    window.key(KeyCode.CONTROL, KeyCode.EQUALS);
    window.waitFor("larger text", () -> textSize("#runButton") > before);
    window.key(KeyCode.CONTROL, KeyCode.DIGIT0);
    window.waitFor("text as before", () -> textSize("#runButton") == before);
    for (int i = 0; i < 15; i++) {
      window.key(KeyCode.CONTROL, KeyCode.ADD);
    }
    window.takePicture("text-200");
    window.waitFor("it saved", () -> window.savedAppearance().textPercent() == 200);
  }

  @Test
  void themeChanges() {
    window.focus("#runButton");
    window.key(KeyCode.CONTROL, KeyCode.D);
    assertThat(window.root().getStyleClass()).contains("dark");
    window.takePicture("dark");
    window.waitFor("it saved", () -> window.savedAppearance().theme() == Theme.DARK);
  }

  @Test
  void keysAreListed() {
    window.key(KeyCode.F1);
    window.waitFor("keys", window::showsOverlay);
    window.takePicture("keys");
    window.key(KeyCode.F1);
    window.waitFor("no keys", () -> !window.showsOverlay());
  }

  @Test
  void versionAndLibrariesAreBehindTheKeys() {
    window.focus("#resetButton");
    window.key(KeyCode.F1);
    window.waitFor("keys", () -> window.shows("#aboutButton"));
    window.key(KeyCode.ENTER);
    window.waitFor("the version", () -> window.shows("#aboutCard"));
    window.takePicture("about");
    assertThat(window.scene().getFocusOwner()).isSameAs(window.node("#aboutCard"));
    assertThat(window.says("#aboutCard"))
        .startsWith("Bufferscope " + Release.ofThisProgram().version())
        .contains("Apache License 2.0", "JavaFX");
    window.key(KeyCode.ESCAPE);
    window.waitFor("no card", () -> !window.showsOverlay());
    assertThat(window.scene().getFocusOwner()).isSameAs(window.node("#resetButton"));
  }

  @Test
  void fullScreenAndBack() {
    window.key(KeyCode.F11);
    window.waitFor("full screen", () -> window.window().isFullScreen());
    window.key(KeyCode.F11);
    window.waitFor("no full screen", () -> !window.window().isFullScreen());
  }
}
