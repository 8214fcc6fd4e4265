package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Lines that a person types become items. */
final class TypingTest extends MainWindowStory {
  @Test
  void theFieldIsThereWhereItemsAreTyped() {
    assertThat(window.node("#typing").isVisible()).isFalse();
    window.openScenario("Keyboard");
    assertThat(window.node("#typing").isVisible()).isTrue();
    window.key(KeyCode.T);
    window.waitFor("no field while stepping", () -> !window.node("#typing").isVisible());
    window.key(KeyCode.T);
    window.waitFor("the field", () -> window.node("#typing").isVisible());
    window.openScenario("First steps");
    assertThat(window.node("#typing").isVisible()).isFalse();
  }

  @Test
  void aLineStartsTheRunAndBecomesAnItem() {
    window.openScenario("Keyboard");
    window.typeLine("run, stop or go");
    window.waitFor("an item", () -> window.number("#made") == 1);
    assertThat(window.text("#phase")).isEqualTo("Running");
    assertThat(window.shows("#code")).as("keys do nothing but type").isFalse();
    window.typeLine(" ");
    window.typeLine("2");
    window.waitFor("another item", () -> window.number("#made") == 2);
  }

  @Test
  void whoTypesTooFastWaitsForRoom() {
    window.openScenario("Keyboard");
    window.type("#consumption", "0.1");
    window.waitFor(
        "P1 to wait, and lines ahead",
        () -> {
          window.typeLine("a line more");
          String note = window.text("#typingNote");
          return note.startsWith("The buffer is full: you wait.") && note.endsWith("typed ahead.");
        });
    assertThat(window.says("#thread-P1")).isEqualTo("P1, waiting");
    window.takePicture("typing");
  }

  private boolean takesLines() {
    return ((TextField) window.node("#line")).isEditable();
  }

  @Test
  void afterRunLettersAreTyped() {
    window.openScenario("Keyboard");
    window.key(KeyCode.SPACE);
    window.waitFor("the field", () -> window.node("#line").isFocused());
    window.key(KeyCode.G);
    window.key(KeyCode.R);
    window.key(KeyCode.ENTER);
    window.waitFor("an item", () -> window.number("#made") == 1);
    assertThat(window.showsOverlay()).isFalse();
    window.key(KeyCode.G);
    window.key(KeyCode.ESCAPE);
    assertThat(window.node("#line").isFocused()).isFalse();
    window.key(KeyCode.C);
    window.waitFor("the code, by its key", () -> window.shows("#code"));
  }

  @Test
  void whoStillTypesAtTheEndPressesNoShortcuts() {
    window.openScenario("Keyboard");
    window.typeLine("THE END");
    window.waitFor("the end", () -> window.text("#phase").equals("Ended"));
    window.key(KeyCode.G);
    window.key(KeyCode.C);
    window.key(KeyCode.ENTER);
    window.awaitFrames(3);
    assertThat(window.showsOverlay()).isFalse();
    assertThat(window.shows("#code")).isFalse();
    assertThat(window.text("#typingNote")).isEqualTo("Nothing more can be typed in this run.");
  }

  @Test
  void typedLinesAreNotLostWithoutAQuestion() {
    window.openScenario("Keyboard");
    window.typeLine("dear");
    window.waitFor("an item", () -> window.number("#made") == 1);
    window.key(KeyCode.ESCAPE);
    window.chooseScenario("First steps");
    window.waitFor("a question", () -> window.shows("#replace"));
    window.takePicture("replace-run");
    window.key(KeyCode.ENTER); // the first of the buttons keeps the run
    window.waitFor("the run", () -> !window.showsOverlay());
    assertThat(window.node("#typing").isVisible()).isTrue();
    window.chooseScenario("First steps");
    window.press("#replaceRun");
    window.waitFor("the other one", () -> !window.node("#typing").isVisible());
  }

  @Test
  void typingEndsByAButtonOrByTheEnd() {
    window.openScenario("Keyboard");
    window.typeLine("first");
    window.press("#endTyping");
    assertThat(takesLines()).isFalse();
    window.waitFor("the end", () -> window.text("#phase").equals("Ended"));
    assertThat(window.finished()).isEqualTo(1);
    window.reset();
    assertThat(takesLines()).isTrue();
    window.typeLine("THE END");
    window.waitFor("the end", () -> window.text("#phase").equals("Ended"));
    assertThat(window.text("#typingNote")).isEqualTo("Nothing more can be typed in this run.");
  }
}
