package bufferscope.ui.main;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Holds one card at a time over the window. The focus stays within the card, and goes back to its
 * old place when the card closes.
 */
final class Overlay extends StackPane {
  private final ChangeListener<Node> watch = (property, before, now) -> bringBack(before, now);
  private @Nullable Node focusedBefore;

  Overlay() {
    setId("overlay");
    getStyleClass().add("overlay");
    setVisible(false);
    setOnMouseClicked(event -> hide());
    addEventFilter(KeyEvent.KEY_PRESSED, this::moveFocus);
    sceneProperty()
        .addListener(
            (property, before, scene) -> {
              if (scene != null) {
                scene.focusOwnerProperty().addListener(watch);
              }
            });
  }

  void show(Node content) {
    if (!isVisible()) {
      focusedBefore = getScene().getFocusOwner();
    }
    getChildren().setAll(content);
    setVisible(true);
    applyCss(); // before that, controls have no parts
    focus(0);
  }

  void hide() {
    setVisible(false);
    getChildren().clear();
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
      focusedBefore = null;
    }
  }

  /**
   * Makes Tab and Shift Tab go round within the card, even in a field in which Tab can be typed.
   */
  private void moveFocus(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB) {
      event.consume();
      int now = focusable(this).indexOf(getScene().getFocusOwner());
      focus(event.isShiftDown() ? Math.max(0, now) - 1 : now + 1);
    }
  }

  /** Moves the focus to that place in the order; the first place follows the last. */
  private void focus(int place) {
    List<Node> all = focusable(this);
    (all.isEmpty() ? this : all.get(Math.floorMod(place, all.size()))).requestFocus();
  }

  /** Moves the focus back to the card, if an arrow key has moved it to a control below. */
  private void bringBack(@Nullable Node before, @Nullable Node now) {
    if (isVisible() && !isWithin(now)) {
      Node back = isWithin(before) && before != null ? before : this;
      Platform.runLater(
          () -> {
            if (isVisible() && !isWithin(getScene().getFocusOwner())) {
              back.requestFocus();
            }
          });
    }
  }

  private boolean isWithin(@Nullable Node node) {
    Node each = node;
    while (each != null && each != this) {
      each = each.getParent();
    }
    return each != null;
  }

  private static List<Node> focusable(Parent parent) {
    List<Node> found = new ArrayList<>();
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child.isVisible() && !child.isDisabled()) {
        if (child.isFocusTraversable()) {
          found.add(child);
        }
        if (child instanceof Parent inner) {
          found.addAll(focusable(inner));
        }
      }
    }
    return found;
  }
}
