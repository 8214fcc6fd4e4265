package bufferscope.ui.layout;

import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.scene.layout.Pane;

/** A number from a style sheet; its pane is laid out again after a change. */
final class LayoutNumber extends SimpleStyleableDoubleProperty {
  private final Pane pane;

  LayoutNumber(CssMetaData<? extends Styleable, Number> css, Pane pane, String name, double value) {
    super(css, pane, name, value);
    this.pane = pane;
  }

  @Override
  protected void invalidated() {
    pane.requestLayout();
  }
}
