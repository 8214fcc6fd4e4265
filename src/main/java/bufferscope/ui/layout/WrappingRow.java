package bufferscope.ui.layout;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * A start, a middle that takes the remaining width, and perhaps an end, in one row. If the row is
 * too narrow for the middle, the middle gets a row of its own below.
 */
public final class WrappingRow extends Pane {
  private static final StyleablePropertyFactory<WrappingRow> STYLES =
      new StyleablePropertyFactory<>(Pane.getClassCssMetaData());
  private static final CssMetaData<WrappingRow, Number> SPACING =
      STYLES.createSizeCssMetaData("-fx-spacing", row -> row.spacing, 0.0);

  private final LayoutNumber spacing = new LayoutNumber(SPACING, this, "spacing", 0.0);

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

  /** Returns the start, and the end if there is one. */
  private List<Node> ends() {
    return getManagedChildren().stream().filter(child -> child != middle()).toList();
  }

  private double endsWidth() {
    return ends().stream().mapToDouble(end -> end.prefWidth(-1)).sum();
  }

  private double endsHeight() {
    return ends().stream().mapToDouble(end -> end.prefHeight(-1)).max().orElse(0);
  }

  private double inner(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private double middleWidth(double width) {
    return inner(width) - endsWidth() - ends().size() * spacing.get();
  }

  private boolean wraps(double width) {
    return middleWidth(width) < middle().minWidth(-1);
  }

  @Override
  protected double computeMinWidth(double height) {
    double content = ends().stream().mapToDouble(end -> end.minWidth(-1)).sum();
    return snappedLeftInset() + Math.max(middle().minWidth(-1), content) + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    double content = endsWidth() + ends().size() * spacing.get() + middle().prefWidth(-1);
    return snappedLeftInset() + content + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double insets = snappedTopInset() + snappedBottomInset();
    if (width >= 0 && wraps(width)) {
      return insets + endsHeight() + spacing.get() + middle().prefHeight(inner(width));
    }
    double middleHeight = middle().prefHeight(width < 0 ? -1 : middleWidth(width));
    return insets + Math.max(endsHeight(), middleHeight);
  }

  @Override
  protected void layoutChildren() {
    if (wraps(getWidth())) {
      double width = inner(getWidth());
      layoutEnds(snappedTopInset(), endsHeight());
      double y = snappedTopInset() + endsHeight() + spacing.get();
      middle().resizeRelocate(snappedLeftInset(), y, width, middle().prefHeight(width));
    } else {
      double width = middleWidth(getWidth());
      double height = Math.max(endsHeight(), middle().prefHeight(width));
      layoutEnds(snappedTopInset(), height);
      double x = snappedLeftInset() + start().prefWidth(-1) + spacing.get();
      middle().resizeRelocate(x, snappedTopInset(), width, height);
    }
  }

  /** Puts start and end into the middle of a row of that height. */
  private void layoutEnds(double top, double rowHeight) {
    double height = endsHeight();
    double y = snapPositionY(top + (rowHeight - height) / 2);
    for (Node end : ends()) {
      double width = Math.min(end.prefWidth(-1), inner(getWidth()));
      double x = end == start() ? snappedLeftInset() : getWidth() - snappedRightInset() - width;
      end.resizeRelocate(x, y, width, height);
    }
  }
}
