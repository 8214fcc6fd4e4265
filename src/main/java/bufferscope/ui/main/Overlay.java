package bufferscope.ui.main;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What lies over the window, one thing at a time. When it goes, the focus is where it was. */
final class Overlay extends StackPane {
  private @Nullable Node focusedBefore;

  Overlay() {
    setId("overlay");
    getStyleClass().add("overlay");
    setVisible(false);
    setOnMouseClicked(event -> hide());
  }

  void show(Node content) {
    if (!isVisible()) {
      focusedBefore = getScene().getFocusOwner();
    }
    getChildren().setAll(content);
    setVisible(true);
  }

  void hide() {
    setVisible(false);
    getChildren().clear();
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
      focusedBefore = null;
    }
  }
}
