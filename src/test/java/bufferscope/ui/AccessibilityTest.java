package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Control;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A screen reader can name whatever takes the focus. */
final class AccessibilityTest extends MainWindowStory {
  /** As far from a control as a ring around it may be, in pixels. */
  private static final int AROUND = 4;

  @Test
  void everyFocusableControlHasAName() {
    window.openMore();
    List<Node> focusable = FocusableNodes.in(window.root());
    window.waitFor("controls with a skin, which holds their text", () -> hasSkins(focusable));
    assertThat(focusable).hasSizeGreaterThan(20);
    assertThat(focusable).allSatisfy(node -> assertThat(name(node)).as("%s", node).isNotBlank());
  }

  @Test
  void panelsAndTheirContentHaveNames() {
    for (String panel : List.of("#codeButton", "#guideButton", "#resultsButton")) {
      window.press(panel);
      window.awaitFrames(2);
      assertThat(FocusableNodes.in(window.root()))
          .allSatisfy(node -> assertThat(name(node)).as("%s", node).isNotBlank());
    }
  }

  /** Who works without a mouse sees which control the next key is for. */
  @Test
  void theFocusIsSeenOnEveryControl() {
    assertThatTheFocusIsSeen(window.root());
    window.key(KeyCode.Q);
    window.waitFor("the laboratory", () -> window.shows("#labMeasure"));
    assertThatTheFocusIsSeen((Parent) window.node("#laboratory"));
  }

  private void assertThatTheFocusIsSeen(Parent part) {
    List<Node> all = FocusableNodes.in(part);
    window.waitFor("controls with a skin", () -> hasSkins(all));
    assertThat(IntStream.range(0, all.size()).boxed().filter(i -> !changesWithFocus(all, i)))
        .extracting(i -> all.get(i).toString())
        .isEmpty();
  }

  private boolean changesWithFocus(List<Node> all, int index) {
    Node node = all.get(index);
    return !pixels(node, all.get((index + all.size() / 2) % all.size())).equals(pixels(node, node));
  }

  /** Returns the colours in and around a node, while a node has the focus. */
  private List<Integer> pixels(Node node, Node focused) {
    List<Integer> pixels = new ArrayList<>();
    window.interact(
        () -> {
          focused.requestFocus();
          window.root().applyCss();
          Bounds bounds = node.localToScene(node.getBoundsInLocal());
          SnapshotParameters part = new SnapshotParameters();
          part.setViewport(
              new Rectangle2D(
                  bounds.getMinX() - AROUND,
                  bounds.getMinY() - AROUND,
                  bounds.getWidth() + 2 * AROUND,
                  bounds.getHeight() + 2 * AROUND));
          Image image = window.root().snapshot(part, null);
          for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
              pixels.add(image.getPixelReader().getArgb(x, y));
            }
          }
        });
    return pixels;
  }

  @Test
  void chartsAreToldInWords() {
    window.waitFor("a text", () -> window.node("#occupancy").getAccessibleText() != null);
    assertThat(window.node("#occupancy").getAccessibleText()).startsWith("Occupancy");
    assertThat(window.node("#throughput").getAccessibleText()).contains("per second");
  }

  private static boolean hasSkins(List<Node> nodes) {
    return nodes.stream()
        .allMatch(node -> !(node instanceof Control control) || control.getSkin() != null);
  }

  private static String name(Node node) {
    String own = node.getAccessibleText();
    return own != null ? own : (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
  }
}
