package bufferscope.ui.gallery;

import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Node;

/** The question before a run with typed lines is replaced, since those lines would be lost. */
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

  /** Asks the user, and runs {@code newOpening} if the answer is yes. */
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
