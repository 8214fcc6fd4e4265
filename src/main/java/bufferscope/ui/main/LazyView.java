package bufferscope.ui.main;

import bufferscope.ui.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** A view that is loaded when it is first looked at, so that the window need not wait for it. */
final class LazyView<C> {
  private final String fxml;
  private final C controller;
  private @Nullable Parent root;

  /** The view of the file {@code fxml}, which stands beside its controller. */
  LazyView(String fxml, C controller) {
    this.fxml = fxml;
    this.controller = controller;
  }

  /** Its fields are set once {@link #root} was called. */
  C controller() {
    return controller;
  }

  Parent root() {
    if (root == null) {
      root = load();
    }
    return root;
  }

  /** Does that if it is in the window. */
  void ifShown(Consumer<C> action) {
    if (root != null && root.getScene() != null) {
      action.accept(controller);
    }
  }

  private Parent load() {
    FXMLLoader loader = new FXMLLoader(controller.getClass().getResource(fxml), Texts.bundle());
    loader.setControllerFactory(type -> controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
