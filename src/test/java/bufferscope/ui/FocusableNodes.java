package bufferscope.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The nodes that the Tab key must reach. */
final class FocusableNodes {
  private FocusableNodes() {}

  static List<Node> in(Parent parent) {
    List<Node> found = new ArrayList<>();
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible() || child.isDisabled()) {
        continue;
      }
      if (child.isFocusTraversable()) {
        found.add(child);
      }
      if (child instanceof Parent inner) {
        found.addAll(in(inner));
      }
    }
    return found;
  }
}
