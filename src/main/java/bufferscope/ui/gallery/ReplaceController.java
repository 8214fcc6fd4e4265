package bufferscope.ui.gallery;

import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Node;

/** Asks before a run is replaced that somebody types for: typed lines cannot be had again. */
public final class ReplaceController {
  private Runnable opening = () -> {};
  private Runnable onClose = () -> {};

  @FXML private Node root;

  @FXML
  private void initialize() {
    root.setOnMouseClicked(Event::consume);
  }

  public void setOnClose(Runnable action) {
    onClose = action;
  }

  /** Asks, and does {@code newOpening} if that is wanted. */
  public void ask(Runnable newOpening) {
    opening = newOpening;
  }

  @FXML
  private void keep() {
    onClose.run();
  }

  @FXML
  private void replace() {
    onClose.run();
    opening.run();
  }
}
