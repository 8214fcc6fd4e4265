package bufferscope.ui.main;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * The panels beside the stage. When one more panel would leave the stage too little of the window,
 * the panel that has been open the longest closes.
 */
final class SidePanels {
  private static final double MOST_OF_WINDOW = 0.55;

  private final HBox box;
  private final List<Panel> all = new ArrayList<>();
  private final List<Panel> open = new ArrayList<>();

  private record Panel(BooleanProperty shown, LazyView<?> view) {
    double width() {
      return view.root().prefWidth(-1);
    }
  }

  SidePanels(HBox box, Region window) {
    this.box = box;
    box.maxWidthProperty().bind(window.widthProperty().multiply(MOST_OF_WINDOW));
    window.widthProperty().addListener(property -> makeRoom());
  }

  /** Adds a panel to the right of the others. It is in the window while {@code shown} is true. */
  void add(BooleanProperty shown, LazyView<?> view) {
    Panel panel = new Panel(shown, view);
    all.add(panel);
    shown.addListener((property, before, now) -> show(panel, now));
  }

  private void show(Panel panel, boolean shown) {
    open.remove(panel);
    if (shown) {
      open.add(panel);
    }
    List<Parent> roots = new ArrayList<>();
    for (Panel each : all) {
      if (open.contains(each)) {
        roots.add(each.view().root());
      }
    }
    box.getChildren().setAll(roots);
    box.applyCss(); // a view has no width before that
    makeRoom();
  }

  private void makeRoom() {
    double width = open.stream().mapToDouble(Panel::width).sum();
    if (open.size() > 1 && width > box.getMaxWidth()) {
      open.get(0).shown().set(false);
    }
  }
}
