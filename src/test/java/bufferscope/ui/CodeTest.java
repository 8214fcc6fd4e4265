package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.ui.stage.node.ThreadMark;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** The source beside the stage. */
final class CodeTest extends MainWindowStory {
  private static final String AWAIT_IN_TAKE = "#line-50";

  @Test
  void comesAndGoes() {
    window.press("#codeButton");
    window.waitFor("the code", () -> window.shows("#code"));
    assertThat(window.text(".code-file")).isEqualTo("TwoConditions.java");
    window.key(KeyCode.C);
    window.waitFor("no code", () -> !window.shows("#code"));
  }

  @Test
  void putAndTakeAreInViewAtTheUsualSize() {
    window.interact(
        () -> {
          window.window().setWidth(1280);
          window.window().setHeight(800);
        });
    window.openCode();
    window.waitFor(
        "put in view",
        () -> onScreen("#line-31").getMinY() > onScreen("#code .viewport").getMinY());
    window.waitFor(
        "the end of take in view",
        () -> onScreen("#line-56").getMaxY() < onScreen("#code .viewport").getMaxY());
  }

  @Test
  void isLargeAndNoLineIsCut() {
    window.openCode();
    for (double width : new double[] {1280, 1024}) {
      window.interact(() -> window.window().setWidth(width));
      window.awaitFrames(3);
      Bounds view = onScreen("#code .viewport");
      for (Node text : window.all("#line-35 Text")) {
        Bounds words = text.localToScreen(text.getBoundsInLocal());
        assertThat(words.getMaxX()).as("%s", text).isLessThanOrEqualTo(view.getMaxX());
        assertThat(((Text) text).getFont().getSize()).isGreaterThan(14.9);
      }
      assertThat(onScreen("#line-36").getMinY())
          .as("the next line")
          .isGreaterThanOrEqualTo(onScreen("#line-35 .code-comment").getMaxY() - 1);
    }
  }

  @Test
  void aThreadThatWaitsIsMarkedAtItsAwait() {
    window.openCode();
    window.type("#production", "0.1");
    window.type("#consumption", "1000");
    window.run();
    window.waitFor("a mark", () -> marks().size() == 1);
    window.waitFor("the mark at await", () -> isAt(marks().get(0), AWAIT_IN_TAKE));
    window.takePicture("code");
    window.pause();
    assertThat(window.node("#code").lookupAll(".code-row").size()).isGreaterThan(100);
  }

  @Test
  void aNumberStandsForThreadsThatHaveNoRoom() {
    window.openMore();
    window.type("#consumers", "5");
    window.openCode();
    window.type("#production", "0.1");
    window.type("#consumption", "1000");
    window.run();
    window.waitFor("3 more", () -> crowds().equals(List.of("+3")));
    window.takePicture("code-crowd");
  }

  @Test
  void isHighlighted() {
    window.openCode();
    assertThat(words("#line-35 .code-keyword")).containsExactly("while");
    assertThat(words("#line-35 .code-comment")).allMatch(words -> words.startsWith("// while"));
    assertThat(words("#line-24 .code-string")).containsExactly("\"lock\"");
    assertThat(words("#line-15 .code-comment")).hasSize(1);
  }

  @Test
  void markedThreadsAreSeenWhenTheCodeIsOpenedDuringAPause() {
    window.type("#production", "0.1");
    window.type("#consumption", "1000");
    window.run();
    window.waitFor(
        "a consumer to wait",
        () -> window.node("#thread-C1").getAccessibleText().contains("waiting"));
    window.pause();
    window.openCode();
    window.waitFor("a mark", () -> marks().size() == 1 && isAt(marks().get(0), AWAIT_IN_TAKE));
  }

  @Test
  void showsTheSourceOfTheMechanismThatIsChosen() {
    window.openCode();
    window.choose("One condition, signal");
    window.waitFor("its file", () -> window.text(".code-file").equals("OneConditionSignal.java"));
  }

  @Test
  void saysWhenLinesAreSamples() {
    window.openCode();
    assertThat(window.node(".code-sampled").isVisible()).isFalse();
    window.type("#production", "1000");
    window.type("#consumption", "1000");
    window.run();
    window.waitFor("a word on samples", () -> window.node(".code-sampled").isVisible());
    window.takePicture("code-sampled");
  }

  @Test
  void aThreadSleepsAtALineAndNoMore() {
    window.openCode();
    window.press("#line-38");
    window.chooseInMenu("P1 sleeps here", "5 s");
    window.waitFor("a chip", () -> window.shows("#line-38 .code-pause"));
    assertThat(window.text("#line-38 .code-pause")).isEqualTo("P1 5 s");
    window.run();
    window.waitFor(
        "the thread at that line", () -> marks().stream().anyMatch(m -> isAt(m, "#line-38")));
    window.takePicture("code-pause");
    window.reset();
    assertThat(window.shows("#line-38 .code-pause")).isTrue();
    window.press("#line-38");
    window.chooseInMenu("P1 sleeps here", "not at all");
    window.waitFor("no chip", () -> !window.shows("#line-38 .code-pause"));
  }

  @Test
  void aPauseIsMadeWithTheKeyboard() {
    window.openCode();
    window.focus("#listing");
    window.key(KeyCode.DOWN);
    assertThat(window.node("#listing").getAccessibleText()).startsWith("Line 35: while");
    window.key(KeyCode.ENTER);
    window.key(KeyCode.RIGHT);
    window.key(KeyCode.DOWN);
    window.key(KeyCode.ENTER);
    window.waitFor("a chip", () -> window.shows("#line-35 .code-pause"));
    assertThat(window.text("#line-35 .code-pause")).isEqualTo("P1 0.5 s");
  }

  @Test
  void pausesAreMeantForTheSourceTheyWereMadeIn() {
    window.openCode();
    window.press("#line-38");
    window.chooseInMenu("C1 sleeps here", "2 s");
    window.choose("One condition, signal");
    window.waitFor("another file", () -> window.text(".code-file").startsWith("OneCondition"));
    assertThat(window.shows(".code-pause")).isFalse();
  }

  @Test
  void makesRoomForOtherPanels() {
    window.openCode();
    window.openMore();
    window.waitFor("no code", () -> !window.shows("#code"));
    window.openCode();
    window.waitFor("no settings", () -> !window.shows("#settings"));
    window.interact(() -> window.window().setWidth(1024));
    window.awaitFrames(3);
    window.takePicture("code-narrow");
    assertThat(onScreen("#code").getWidth()).isLessThan(0.56 * 1024);
  }

  private List<String> crowds() {
    return window.all(".code-more").stream()
        .filter(Node::isVisible)
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private List<String> words(String query) {
    return window.all(query).stream().map(node -> ((Text) node).getText()).toList();
  }

  private List<Node> marks() {
    return window.all(".thread-mark");
  }

  private boolean isAt(Node mark, String line) {
    Bounds row = onScreen(line);
    double y = mark.localToScreen(0, 0).getY();
    return mark instanceof ThreadMark && row.getMinY() < y && y < row.getMaxY();
  }

  private Bounds onScreen(String query) {
    Node node = window.node(query);
    return node.localToScreen(node.getBoundsInLocal());
  }
}
