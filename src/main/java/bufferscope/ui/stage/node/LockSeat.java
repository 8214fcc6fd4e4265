package bufferscope.ui.stage.node;

import bufferscope.ui.stage.layout.Area;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** The seat of a lock's owner; it shows the name of a thread that keeps the lock elsewhere. */
final class LockSeat extends Region {
  private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
  private final Region icon = new Region();
  private final Text away = new Text();

  LockSeat() {
    getStyleClass().add("lock-seat");
    icon.getStyleClass().add("lock-icon");
    away.getStyleClass().add("lock-away");
    getChildren().addAll(icon, away);
    for (Node child : getChildren()) {
      child.setManaged(false);
      child.layoutBoundsProperty().addListener(property -> requestLayout());
    }
    setManaged(false);
    setMouseTransparent(true);
  }

  void cover(Area area, double token) {
    setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx", 0.3 * token));
    icon.resize(0.4 * token, 0.4 * token);
    resizeRelocate(area.x(), area.y(), area.width(), area.height());
    requestLayout();
  }

  void showHeld(boolean held) {
    pseudoClassStateChanged(HELD, held);
  }

  /** Shows the name of the thread that keeps the lock without sitting here; "" for none. */
  void showAway(String holder) {
    away.setText(holder);
    icon.setVisible(holder.isEmpty());
  }

  @Override
  protected void layoutChildren() {
    centre(icon);
    centre(away);
  }

  private void centre(Node node) {
    var bounds = node.getLayoutBounds();
    node.relocate((getWidth() - bounds.getWidth()) / 2, (getHeight() - bounds.getHeight()) / 2);
  }
}
