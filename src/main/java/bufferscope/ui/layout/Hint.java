package bufferscope.ui.layout;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Describes a node in a tooltip. The tooltip is created when the mouse first enters the node: each
 * is a window with styles of its own, and the first screen has two dozen.
 */
public final class Hint {
  private static final Duration SOON = Duration.millis(200);
  private static final Duration LONG = Duration.seconds(30);

  private Hint() {}

  /** Gives a control that text, for FXML; screen readers read it too. */
  public static void setText(Node node, String text) {
    node.setAccessibleHelp(text);
    onFirstVisit(node, () -> Tooltip.install(node, new Tooltip(text)));
  }

  /** Shows a tooltip with the present {@code text}, soon and long enough to be read. */
  public static void install(Node node, Supplier<String> text) {
    onFirstVisit(
        node,
        () -> {
          Tooltip tooltip = new Tooltip();
          tooltip.setShowDelay(SOON);
          tooltip.setShowDuration(LONG);
          tooltip.setOnShowing(event -> tooltip.setText(text.get()));
          Tooltip.install(node, tooltip);
        });
  }

  private static void onFirstVisit(Node node, Runnable action) {
    node.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent event) {
            node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
            action.run();
          }
        });
  }
}
