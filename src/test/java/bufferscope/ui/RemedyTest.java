package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** The settings that a user is offered when wrong code cannot fail with the present ones. */
final class RemedyTest extends MainWindowStory {
  @Test
  void aLiveRunGetsTheThreadsThatItTakes() {
    assertThat(window.node("#remedyButton").isVisible()).as("of right code").isFalse();
    window.choose("Two conditions, if");
    assertThat(window.text("#about")).contains("cannot fail with 1 producer, 1 consumer");
    assertThat(window.text("#remedyButton")).isEqualTo("Make it fail: 2 consumers");
    window.takePicture("remedy");
    window.press("#remedyButton");
    window.waitFor("another consumer", () -> window.shows("#thread-C2"));
    assertThat(window.node("#remedyButton").isVisible()).isFalse();
  }

  /** At 1280 pixels there is no width for it beside the button, whose hint says it as well. */
  @Test
  void theTextBesideTheRemedyIsShownAsAWholeOrNotAtAll() {
    window.choose("One condition, signal");
    window.waitFor("no text", () -> !window.node("#about").isVisible());
    window.interact(() -> window.window().setWidth(1900));
    window.waitFor(
        "the whole text",
        () ->
            window.node("#about").isVisible()
                && ((Text) window.node("#about .text")).getText().equals(window.text("#about")));
    window.interact(() -> window.window().setWidth(1280));
    window.press("#remedyButton");
    window.waitFor("what the code does", () -> window.node("#about").isVisible());
  }

  @Test
  void whereItTakesAnInterruptThatIsShownStepByStep() {
    window.choose("Two conditions, plain unlock");
    window.press("#remedyButton");
    window.type("#stepTempo", "0");
    window.waitFor("the end", () -> window.text("#news").startsWith("What went wrong"));
    assertThat(window.text("#news")).contains("it was interrupted before it came to its unlock");
  }

  @Test
  void aSearchThatFindsNothingLeadsToOneThatDoes() {
    window.choose("Two conditions, if");
    window.key(KeyCode.T);
    window.type("#stepTempo", "0");
    window.interact(() -> ((Spinner<?>) window.node("#stepProducers")).decrement(1));
    window.interact(() -> ((Spinner<?>) window.node("#stepConsumers")).decrement(1));
    window.press("#searchButton");
    window.waitFor(
        "a verdict",
        () -> window.text("#news").startsWith("This code is wrong, but cannot fail with these"));
    assertThat(window.text("#searchThereButton")).isEqualTo("Search with 2 consumers");
    window.takePicture("remedy-search");
    window.press("#searchThereButton");
    window.waitFor("the end", () -> window.text("#news").startsWith("What went wrong"));
  }
}
