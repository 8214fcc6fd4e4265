package bufferscope.ui.layout;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * The image into which a scroll pane draws its content, for FXML: {@code ScrollCache.used="false"}.
 *
 * <p>The image scrolls fast. But where one thing in the content moves, all of the content is drawn
 * into it again, and not just what has moved.
 */
public final class ScrollCache {
  private ScrollCache() {}

  /** Sets whether the pane draws its content into an image first. */
  public static void setUsed(ScrollPane pane, boolean used) {
    pane.skinProperty().subscribe(skin -> setCache(pane.lookup(".viewport"), used));
  }

  /** Returns whether the pane draws its content into an image first. FXML reads the type here. */
  public static boolean isUsed(ScrollPane pane) {
    Node viewport = pane.lookup(".viewport");
    return viewport == null || viewport.isCache();
  }

  /** Without a skin, a pane has no viewport yet. */
  private static void setCache(@Nullable Node viewport, boolean cached) {
    if (viewport != null) {
      viewport.setCache(cached);
    }
  }
}
