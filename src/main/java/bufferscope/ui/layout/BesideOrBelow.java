package bufferscope.ui.layout;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * A main part and perhaps a second one. The second part is beside the main one if that is wider
 * than {@code -fx-ratio} times its height, and so cannot use more width; otherwise it is below.
 */
public final class BesideOrBelow extends Pane {
  private static final StyleablePropertyFactory<BesideOrBelow> STYLES =
      new StyleablePropertyFactory<>(Pane.getClassCssMetaData());
  private static final CssMetaData<BesideOrBelow, Number> RATIO =
      STYLES.createSizeCssMetaData("-fx-ratio", pane -> pane.ratio, 1.0);

  private final LayoutNumber ratio = new LayoutNumber(RATIO, this, "ratio", 1.0);

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private Node main() {
    return getChildren().get(0);
  }

  private boolean hasSecond() {
    return getManagedChildren().size() > 1;
  }

  private Node second() {
    return getManagedChildren().get(1);
  }

  /** Returns the width of the second part beside the main one, or 0 if it has to be below. */
  private double widthBeside(double width, double height) {
    double room = width - ratio.get() * height;
    if (!hasSecond() || room < second().minWidth(-1)) {
      return 0;
    }
    return Math.min(room, second().prefWidth(-1));
  }

  @Override
  protected double computeMinWidth(double height) {
    return main().minWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return main().prefWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return main().minHeight(width) + (hasSecond() ? second().minHeight(width) : 0);
  }

  @Override
  protected double computePrefHeight(double width) {
    return main().prefHeight(width) + (hasSecond() ? second().prefHeight(width) : 0);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double beside = snapSizeX(widthBeside(width, height));
    double below = snapSizeY(hasSecond() && beside == 0 ? heightBelow(width, height) : 0);
    if (beside > 0) {
      second().resizeRelocate(width - beside, 0, beside, height);
    } else if (hasSecond()) {
      second().resizeRelocate(0, height - below, width, below);
    }
    main().resizeRelocate(0, 0, width - beside, height - below);
  }

  /**
   * Returns the height of the second part below. It is more than the preferred height if the main
   * part cannot use the height.
   */
  private double heightBelow(double width, double height) {
    double unused = height - width / ratio.get();
    double wish = Math.max(second().prefHeight(width), unused);
    double most = height - main().minHeight(width);
    return Math.max(second().minHeight(width), Math.min(wish, most));
  }
}
