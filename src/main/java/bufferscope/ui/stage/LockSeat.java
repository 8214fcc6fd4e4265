package bufferscope.ui.stage;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * The seat of a lock's owner. When owners come and go too fast to be drawn, it glows and fades with
 * the name of the last one.
 */
final class LockSeat extends Region {
  private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
  private static final double GLOW_SECONDS = 0.3;

  private final Region glow = new Region();
  private final Region icon = new Region();
  private final Text lastOwner = new Text();
  private double glowLeft;
  private boolean holderAway;

  LockSeat() {
    getStyleClass().add("lock-seat");
    glow.getStyleClass().add("lock-glow");
    glow.setOpacity(0);
    icon.getStyleClass().add("lock-icon");
    lastOwner.getStyleClass().add("lock-last-owner");
    lastOwner.setOpacity(0);
    getChildren().addAll(glow, icon, lastOwner);
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

  /** Shows the name of who keeps the lock without sitting here; "" if there is nobody. */
  void showAway(String holder) {
    boolean away = !holder.isEmpty();
    if (away != holderAway || (away && !holder.equals(lastOwner.getText()))) {
      holderAway = away;
      name(away ? holder : lastOwner.getText());
      fade();
    }
  }

  private void name(String owner) {
    if (!owner.equals(lastOwner.getText())) {
      lastOwner.setText(owner);
      requestLayout();
    }
  }

  /** A thread of that name had the lock for a moment. */
  void flash(String owner) {
    if (holderAway) {
      return;
    }
    name(owner);
    glowLeft = GLOW_SECONDS;
    fade();
  }

  void step(double seconds) {
    if (glowLeft > 0) {
      glowLeft = Math.max(0, glowLeft - seconds);
      fade();
    }
  }

  private void fade() {
    double share = glowLeft / GLOW_SECONDS;
    glow.setOpacity(share);
    double named = holderAway ? 1 : share;
    lastOwner.setOpacity(Math.min(1, 1.6 * named));
    icon.setOpacity(1 - named);
  }

  @Override
  protected void layoutChildren() {
    glow.resizeRelocate(0, 0, getWidth(), getHeight());
    centre(icon);
    centre(lastOwner);
  }

  private void centre(Node node) {
    var bounds = node.getLayoutBounds();
    node.relocate((getWidth() - bounds.getWidth()) / 2, (getHeight() - bounds.getHeight()) / 2);
  }
}
