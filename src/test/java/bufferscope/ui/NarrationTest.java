package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The list of the last sentences. */
final class NarrationTest extends MainWindowStory {
  private ListView<?> sentences() {
    return (ListView<?>) window.node("#sentences");
  }

  private void openList() {
    window.key(KeyCode.J);
    window.waitFor("sentences", () -> window.shows("#sentences") && rows() > 0);
  }

  private int rows() {
    return sentences().getItems().size();
  }

  @Test
  void itIsClosedAtFirstAndOneKeyOpensAndClosesIt() {
    assertThat(window.shows("#narration")).isFalse();
    window.key(KeyCode.J);
    window.waitFor("the list", () -> window.shows("#narration"));
    window.key(KeyCode.J);
    window.waitFor("no list", () -> !window.shows("#narration"));
  }

  @Test
  void choosingASentenceOfALiveRunGoesToItsMoment() {
    window.run();
    window.waitFor("some items", () -> window.finished() >= 2);
    window.pause();
    window.waitUntilEventsStandStill(4);
    long end = window.events();
    openList();
    int rows = rows();
    window.key(KeyCode.UP);
    window.key(KeyCode.UP);
    window.key(KeyCode.UP);
    window.waitFor("the past", () -> window.events() < end);
    long there = window.events();
    assertThat(sentences().getItems()).hasSize(rows);
    window.key(KeyCode.DOWN);
    window.waitFor("the next sentence", () -> window.events() > there);
    window.key(KeyCode.N);
    window.waitFor("the present", () -> window.events() == end);
  }

  @Test
  void itFollowsTheStepsOfASteppedRun() {
    window.key(KeyCode.T);
    window.waitFor("the steps", () -> window.shows("#steps"));
    window.key(KeyCode.DIGIT1);
    window.key(KeyCode.DIGIT1);
    openList();
    int before = rows();
    window.key(KeyCode.DIGIT1);
    window.waitFor("one more", () -> rows() > before);
    assertThat(sentences().getSelectionModel().getSelectedIndex()).isEqualTo(rows() - 1);
  }
}
