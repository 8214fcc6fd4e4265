package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Control;
import org.junit.jupiter.api.Test;

/** A screen reader can name whatever takes the focus. */
final class AccessibilityTest extends MainWindowStory {
  @Test
  void everyFocusableControlHasAName() {
    window.openMore();
    List<Node> focusable = FocusableNodes.in(window.root());
    window.waitFor("controls with a skin, which tells their text", () -> hasSkins(focusable));
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
