package bufferscope.ui.main;

import bufferscope.ui.look.Look;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;

/**
 * Tells the style sheets when the window is small for its text; see main.css for what gives way.
 */
final class Room {
  /** Less width or height than this, in em, is scarce. */
  private static final Map<PseudoClass, Dimension2D> ENOUGH =
      Map.of(
          PseudoClass.getPseudoClass("short"), new Dimension2D(0, 43),
          PseudoClass.getPseudoClass("narrow"), new Dimension2D(71, 0),
          PseudoClass.getPseudoClass("tight"), new Dimension2D(56, 32),
          PseudoClass.getPseudoClass("tiny"), new Dimension2D(40, 27));

  private final Region window;
  private final Look look;

  Room(Region window, Look look) {
    this.window = window;
    this.look = look;
  }

  /** Tells at once, and again whenever the size of the window or of its text changes. */
  void watch() {
    window.layoutBoundsProperty().addListener((property, before, now) -> tell());
    look.appearanceProperty().addListener((property, before, now) -> tell());
    tell();
  }

  private void tell() {
    double em = look.textPixels();
    ENOUGH.forEach(
        (scarce, enough) ->
            window.pseudoClassStateChanged(
                scarce,
                window.getWidth() < enough.getWidth() * em
                    || window.getHeight() < enough.getHeight() * em));
  }
}
