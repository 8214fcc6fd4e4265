package bufferscope.ui.controls;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Start, middle and end in one row; where that is too narrow for the middle, the middle gets a row
 * of its own below.
 */
public final class WrappingRow extends Pane {
  private static final StyleablePropertyFactory<WrappingRow> STYLES =
      new StyleablePropertyFactory<>(Pane.getClassCssMetaData());
  private static final CssMetaData<WrappingRow, Number> SPACING =
      STYLES.createSizeCssMetaData("-fx-spacing", row -> row.spacing, 0.0);

  private final SimpleStyleableDoubleProperty spacing =
      new SimpleStyleableDoubleProperty(SPACING, this, "spacing", 0.0) {
        @Override
        protected void invalidated() {
          requestLayout();
        }
      };

  public DoubleProperty spacingProperty() {
    return spacing;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private Node start() {
    return getChildren().get(0);
  }

  private Node middle() {
    return getChildren().get(1);
  }

  private Node end() {
    return getChildren().get(2);
  }

  private double middleWidth(double width) {
    return inner(width) - start().prefWidth(-1) - end().prefWidth(-1) - 2 * spacing.get();
  }

  private double inner(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private boolean wraps(double width) {
    return middleWidth(width) < middle().minWidth(-1);
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset()
        + Math.max(
            middle().minWidth(-1), start().prefWidth(-1) + spacing.get() + end().prefWidth(-1))
        + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double insets = snappedTopInset() + snappedBottomInset();
    double ends = Math.max(start().prefHeight(-1), end().prefHeight(-1));
    if (width >= 0 && wraps(width)) {
      return insets + ends + spacing.get() + middle().prefHeight(inner(width));
    }
    return insets + Math.max(ends, middle().prefHeight(width < 0 ? -1 : middleWidth(width)));
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double startWidth = start().prefWidth(-1);
    double endWidth = end().prefWidth(-1);
    double ends = Math.max(start().prefHeight(-1), end().prefHeight(-1));
    start().resizeRelocate(left, top, startWidth, ends);
    end().resizeRelocate(getWidth() - snappedRightInset() - endWidth, top, endWidth, ends);
    boolean wraps = wraps(getWidth());
    double x = wraps ? left : left + startWidth + spacing.get();
    double y = wraps ? top + ends + spacing.get() : top;
    double width = wraps ? inner(getWidth()) : middleWidth(getWidth());
    middle().resizeRelocate(x, y, width, middle().prefHeight(width));
  }
}
