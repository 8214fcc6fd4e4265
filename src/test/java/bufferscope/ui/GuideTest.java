package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** The guide beside the stage. */
final class GuideTest extends MainWindowStory {
  @Test
  void comesAndGoes() {
    window.press("#guideButton");
    window.waitFor("the guide", () -> window.shows("#guide"));
    window.key(KeyCode.H);
    window.waitFor("no guide", () -> !window.shows("#guide"));
  }

  @Test
  void explainsTheMechanismThatRuns() {
    window.openGuide();
    assertThat(window.text(".guide-title")).isEqualTo("Two conditions");
    window.takePicture("guide");
    window.choose("One condition, signal");
    window.waitFor("another guide", () -> !window.text(".guide-title").contains("Two conditions"));
  }

  @Test
  void showsMarkdownAsWhatItMeans() {
    window.openGuide();
    assertThat(words(".guide-heading")).contains("What it is", "What to watch");
    assertThat(words(".guide-code")).contains("while", "signal");
    assertThat(words(".guide-emphasis")).anyMatch(words -> words.startsWith("Operating Systems"));
    assertThat(window.all(".guide-item")).isNotEmpty();
    assertThat(words(".guide-words")).noneMatch(words -> words.matches(".*[`#*].*"));
  }

  @Test
  void callsMechanismsByTheirNames() {
    window.openGuide();
    window.choose("Two conditions, if");
    window.waitFor(
        "another mechanism in its text",
        () -> words(".guide-words").stream().anyMatch(words -> words.contains("“Two conditions”")));
    assertThat(words(".guide-code")).contains("while").doesNotContain("two-conditions");
  }

  @Test
  void answersOpenOnDemand() {
    window.openGuide();
    List<ToggleButton> questions =
        window.all(".guide-question").stream().map(ToggleButton.class::cast).toList();
    assertThat(questions).hasSizeGreaterThanOrEqualTo(3);
    List<Node> answers = window.all(".guide-answer");
    assertThat(answers).noneMatch(Node::isVisible);
    window.interact(questions.get(0)::requestFocus);
    window.key(KeyCode.ENTER);
    window.waitFor("one answer", () -> answers.stream().filter(Node::isVisible).count() == 1);
    window.takePicture("guide-answer");
    window.key(KeyCode.ENTER);
    window.waitFor("no answer", () -> answers.stream().noneMatch(Node::isVisible));
  }

  /** The words of each such text. */
  private List<String> words(String query) {
    return window.node("#guide").lookupAll(query).stream().map(GuideTest::words).toList();
  }

  private static String words(Node node) {
    return node instanceof Text text
        ? text.getText()
        : node.lookupAll("Text").stream().map(GuideTest::words).collect(Collectors.joining());
  }
}
