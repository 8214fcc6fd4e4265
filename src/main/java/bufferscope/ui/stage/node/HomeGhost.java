package bufferscope.ui.stage.node;

import bufferscope.event.Role;
import bufferscope.ui.stage.layout.Spot;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** The faint outline that a thread leaves at its home while it is in the monitor. */
final class HomeGhost extends Group {
  private final Role role;
  private final Path outline = new Path();
  private final Text name;
  private double size;

  HomeGhost(Role role, String threadName) {
    this.role = role;
    name = new Text(threadName);
    outline.getStyleClass().add("ghost-outline");
    name.getStyleClass().add("ghost-name");
    name.layoutBoundsProperty().addListener(property -> centreName());
    getChildren().addAll(outline, name);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  void put(Spot home, double newSize) {
    setTranslateX(home.x());
    setTranslateY(home.y());
    if (newSize != size) {
      size = newSize;
      Outline.draw(outline, role, size);
      name.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx", 0.3 * size));
    }
  }

  private void centreName() {
    var bounds = name.getLayoutBounds();
    name.relocate(-bounds.getWidth() / 2, -bounds.getHeight() / 2);
  }
}
