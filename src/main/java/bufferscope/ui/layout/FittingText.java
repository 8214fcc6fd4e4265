package bufferscope.ui.layout;

import java.util.Locale;
import javafx.scene.layout.Region;

/**
 * Text that becomes smaller rather than cut.
 *
 * @param largest the size of text if there is enough room, in em
 * @param smallest the size below which text is cut, in em
 */
public record FittingText(Region region, double largest, double smallest) {
  private static final double STEP = 0.05;

  /** Makes the text as large as possible for that height, at the present width of the region. */
  public void fit(double emPixels, double height) {
    double size = largest;
    setSize(size * emPixels);
    while (size > smallest && region.prefHeight(region.getWidth()) > height) {
      size -= STEP;
      setSize(size * emPixels);
    }
  }

  private void setSize(double pixels) {
    String style = String.format(Locale.ROOT, "-fx-font-size: %.2fpx", pixels);
    if (!style.equals(region.getStyle())) {
      region.setStyle(style);
      region.applyCss();
    }
  }
}
