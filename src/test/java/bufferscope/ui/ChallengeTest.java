package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The person breaks the code. */
final class ChallengeTest extends MainWindowStory {
  /** Opens the challenge to break a buffer with one producer and two consumers. */
  private void challenge(String mechanism) {
    window.choose(mechanism);
    window.key(KeyCode.T);
    window.interact(() -> ((Spinner<?>) window.node("#stepProducers")).decrement());
    window.press("#challengeButton");
    window.waitFor("the task", () -> window.text("#task").startsWith("Your turn"));
  }

  @Test
  void hintsLeadToWhereItBreaks() {
    challenge("Two conditions, if");
    assertThat(window.text("#task")).contains("in at most 17 operations");
    window.key(KeyCode.X);
    assertThat(window.text("#hint")).matches("It is the turn of C\\d: 17 operations are enough .*");
    window.key(KeyCode.X);
    assertThat(window.text("#hint"))
        .matches("C\\d should do lock.lockInterruptibly\\(\\), line \\d+.");
    assertThat(window.text("#hintButton")).isEqualTo("Make that move");
    window.takePicture("challenge");
    window.key(KeyCode.X);
    window.waitFor("the move", () -> window.text("#used").equals("1 of 17 used"));
    assertThat(window.text("#hint")).as("nothing about the next move").isEmpty();
    for (int i = 1; i < 17; i++) {
      window.key(KeyCode.X);
      window.key(KeyCode.X);
      window.key(KeyCode.X);
      window.awaitFrames(1);
    }
    assertThat(window.text("#task")).isEqualTo("Broken after 17 operations. Fewer will not do.");
    window.waitFor("the alarm", () -> window.text("#verdict").contains("took from an empty slot"));
    window.takePicture("challenge-met");
  }

  @Test
  void aWrongTurnIsToldWhenSomebodyAsks() {
    challenge("One condition, signal");
    window.press("#move-P1");
    window.press("#hintButton");
    window.waitFor("an answer", () -> window.text("#hint").startsWith("From here it can only go"));
    window.key(KeyCode.COMMA);
    window.waitFor("no hint", () -> window.text("#hint").isEmpty());
    window.waitFor("the start", () -> steps().getSelectionModel().getSelectedIndex() == 0);
    window.press("#hintButton");
    window.waitFor("a hint", () -> window.text("#hint").startsWith("It is the turn of C"));
  }

  @Test
  void offTheKnownWayTheNextMoveIsSearchedFor() {
    challenge("One condition, signal");
    window.press("#move-C2");
    window.interact(() -> ((Button) window.node("#move-C2")).fire()); // it is on its way
    window.press("#hintButton");
    window.waitFor("a hint", () -> window.text("#hint").startsWith("It is the turn of"));
    assertThat(window.text("#used")).isEqualTo("2 of 27 used");
  }

  @Test
  void whoGivesUpIsShownHow() {
    challenge("Two conditions, if");
    window.type("#stepTempo", "0");
    window.press("Give up");
    window.waitFor("no task", () -> !window.node("#challenge").isVisible());
    window.waitFor("the end", () -> window.text("#news").startsWith("What went wrong"));
    window.waitFor("all steps", () -> steps().getItems().size() == 1 + 17);
  }

  private ListView<?> steps() {
    return (ListView<?>) window.node("#steps");
  }

  @Test
  void aRightMechanismCannotBeBroken() {
    window.key(KeyCode.T);
    window.key(KeyCode.X);
    window.waitFor(
        "a verdict", () -> window.text("#task").startsWith("This code cannot be broken"));
    assertThat(window.text("#task")).endsWith("states, all visited.");
    window.interact(() -> ((Spinner<?>) window.node("#stepItems")).increment());
    assertThat(window.node("#challenge").isVisible()).as("other settings").isFalse();
  }
}
