package bufferscope.ui.main;

import bufferscope.ui.look.Look;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;

/**
 * Marks a region that is small for its text, for the style sheets; main.css defines which parts are
 * hidden then.
 *
 * @param enough by pseudo-class: less width or height than this, in em, is scarce
 */
record SizeClasses(Region region, Look look, Map<PseudoClass, Dimension2D> enough) {

  static SizeClasses inWindow(Region window, Look look) {
    return new SizeClasses(
        window,
        look,
        Map.of(
            PseudoClass.getPseudoClass("short"), new Dimension2D(0, 51),
            PseudoClass.getPseudoClass("medium"), new Dimension2D(110, 0),
            PseudoClass.getPseudoClass("slim"), new Dimension2D(80, 0),
            PseudoClass.getPseudoClass("narrow"), new Dimension2D(71, 0),
            PseudoClass.getPseudoClass("tight"), new Dimension2D(56, 32),
            PseudoClass.getPseudoClass("tiny"), new Dimension2D(40, 30)));
  }

  /** Returns the classes of the space that panels beside the stage leave. */
  static SizeClasses inCentre(Region centre, Look look) {
    return new SizeClasses(
        centre,
        look,
        Map.of(
            PseudoClass.getPseudoClass("narrow"), new Dimension2D(71, 0),
            PseudoClass.getPseudoClass("tight"), new Dimension2D(56, 0),
            PseudoClass.getPseudoClass("cramped"), new Dimension2D(34, 0)));
  }

  /** Marks the region at once, and again whenever the size of the window or of its text changes. */
  void watch() {
    region.layoutBoundsProperty().addListener((property, before, now) -> mark());
    look.textPixelsProperty().addListener((property, before, now) -> mark());
    mark();
  }

  private void mark() {
    double em = look.textPixelsProperty().get();
    enough.forEach(
        (scarce, least) ->
            region.pseudoClassStateChanged(
                scarce,
                region.getWidth() < least.getWidth() * em
                    || region.getHeight() < least.getHeight() * em));
  }
}
