package bufferscope.ui.stage.node;

import bufferscope.ui.stage.layout.Area;
import bufferscope.ui.text.Texts;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A shared number with its name; it lights up when it changes. */
final class CellView extends Region {
  private static final double GLOW_SECONDS = 0.6;

  /** The number must stay readable on the glow. */
  private static final double BRIGHTEST = 0.45;

  /** The largest size of text, in units of the picture. */
  private static final double LARGEST_FONT = 1.28;

  private static final double FONT_SHARE = 0.55;

  /** The approximate height of a digit in text heights. */
  private static final double DIGIT_HEIGHT = 0.73;

  /** The approximate number of letters in a width of one text height. */
  private static final double LETTERS = 1.6;

  private final Region glow = new Region();
  private final Label title;
  private final Label value = new Label();
  private double glowLeft;

  CellView(String name) {
    setId("cell-" + name);
    getStyleClass().add("cell");
    glow.getStyleClass().add("cell-glow");
    glow.setOpacity(0);
    title = new Label(name);
    title.getStyleClass().add("cell-name");
    value.getStyleClass().add("cell-value");
    getChildren().addAll(glow, title, value);
    setManaged(false);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  void cover(Area area, double unit) {
    double letters = title.getText().length() + 4;
    double fitting = Math.min(FONT_SHARE * area.height(), LETTERS * area.width() / letters);
    double font = Math.min(LARGEST_FONT * unit, fitting);
    setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx", font));
    resizeRelocate(area.x(), area.y(), area.width(), area.height());
  }

  void show(int now) {
    String text = Texts.of("stage.cellValue", now);
    if (!text.equals(value.getText())) {
      glowLeft = value.getText().isEmpty() ? 0 : GLOW_SECONDS;
      value.setText(text);
      setAccessibleText(Texts.of("stage.cell", title.getText(), now));
      requestLayout();
    }
  }

  void step(double seconds) {
    if (glowLeft > 0) {
      glowLeft = Math.max(0, glowLeft - seconds);
      glow.setOpacity(BRIGHTEST * glowLeft / GLOW_SECONDS);
    }
  }

  @Override
  protected void layoutChildren() {
    glow.resizeRelocate(0, 0, getWidth(), getHeight());
    double gap = title.getFont().getSize() / 2;
    double titleWidth = title.prefWidth(-1);
    double valueWidth = value.prefWidth(-1);
    double left = (getWidth() - titleWidth - gap - valueWidth) / 2;
    double baseline = (getHeight() + DIGIT_HEIGHT * value.getFont().getSize()) / 2;
    title.resizeRelocate(
        left, baseline - title.getBaselineOffset(), titleWidth, title.prefHeight(-1));
    value.resizeRelocate(
        left + titleWidth + gap,
        baseline - value.getBaselineOffset(),
        valueWidth,
        value.prefHeight(-1));
  }
}
