package bufferscope.ui.main;

import bufferscope.ui.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/**
 * A view that is loaded when it is first shown, so that the window opens without waiting for it.
 */
final class LazyView<C> {
  private final String fxml;
  private final C controller;
  private final List<Object> parts;
  private @Nullable Parent root;

  /**
   * Creates a view of the file {@code fxml} in the package of its controller.
   *
   * @param parts the controllers of views that it includes
   */
  LazyView(String fxml, C controller, Object... parts) {
    this.fxml = fxml;
    this.controller = controller;
    this.parts = List.of(parts);
  }

  /** Returns the controller. Its fields are set after the first call of {@link #root}. */
  C controller() {
    return controller;
  }

  Parent root() {
    if (root == null) {
      root = load();
    }
    return root;
  }

  boolean isShown() {
    return root != null && root.getScene() != null;
  }

  /** Runs the action if the view is in the window. */
  void ifShown(Consumer<C> action) {
    if (isShown()) {
      action.accept(controller);
    }
  }

  private Object controller(Class<?> type) {
    return Stream.concat(Stream.of(controller), parts.stream())
        .filter(type::isInstance)
        .findFirst()
        .orElseThrow();
  }

  private Parent load() {
    FXMLLoader loader = new FXMLLoader(controller.getClass().getResource(fxml), Texts.bundle());
    loader.setControllerFactory(this::controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
