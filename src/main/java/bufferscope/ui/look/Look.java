package bufferscope.ui.look;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/**
 * The appearance in use; the window follows its changes. If the window is larger than a common
 * screen, and so is seen from farther away, text grows with it.
 */
public final class Look {
  private static final int TEXT_STEP_PERCENT = 10;

  /** The size of text for which the themes are made. */
  private static final double THEME_TEXT_PIXELS = 14;

  private static final double COMMON_WIDTH = 1920;
  private static final double COMMON_HEIGHT = 1080;

  private static final String DARK_CLASS = "dark";
  private static final String LARGE_TEXT_CLASS = "large-text";
  private static final double LARGE_TEXT_PIXELS = 19.6;
  private static final String HUGE_TEXT_CLASS = "huge-text";
  private static final double HUGE_TEXT_PIXELS = 36.4;

  private final ObjectProperty<Appearance> appearance;
  private final ReadOnlyDoubleWrapper textPixels = new ReadOnlyDoubleWrapper();
  private double growth = 1;

  public Look(Appearance initial) {
    appearance = new SimpleObjectProperty<>(initial);
    appearance.addListener((property, before, now) -> measure());
    measure();
  }

  public ObjectProperty<Appearance> appearanceProperty() {
    return appearance;
  }

  public Appearance get() {
    return appearance.get();
  }

  public void set(Appearance newAppearance) {
    appearance.set(newAppearance);
  }

  public void switchTheme() {
    set(get().withTheme(get().theme().other()));
  }

  public void enlargeText() {
    set(get().withTextPercent(get().textPercent() + TEXT_STEP_PERCENT));
  }

  public void shrinkText() {
    set(get().withTextPercent(get().textPercent() - TEXT_STEP_PERCENT));
  }

  public void resetText() {
    set(get().withTextPercent(Appearance.USUAL_TEXT_PERCENT));
  }

  /** The size of usual text, one em. */
  public ReadOnlyDoubleProperty textPixelsProperty() {
    return textPixels.getReadOnlyProperty();
  }

  private void measure() {
    textPixels.set(get().textPercent() * THEME_TEXT_PIXELS * growth / 100);
  }

  /**
   * Sets the growth in steps, so that resizing a window does not change its styles with each pixel.
   */
  private void grow(double width, double height) {
    double whole = Math.min(width / COMMON_WIDTH, height / COMMON_HEIGHT);
    growth = Math.max(1, Math.floor(whole * 10) / 10);
    measure();
  }

  /**
   * Sets the theme. Called before the first control is created, which would otherwise load the
   * theme of JavaFX in vain.
   */
  public void useTheme() {
    String stylesheet = get().theme().stylesheet();
    if (!stylesheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(stylesheet);
    }
  }

  /** Gives {@code root} this look, now and after every change of the look or of its size. */
  public void dress(Region root) {
    appearance.addListener((property, before, now) -> color(root));
    textPixels.addListener((property, before, now) -> size(root));
    root.layoutBoundsProperty()
        .addListener((property, before, now) -> grow(now.getWidth(), now.getHeight()));
    color(root);
    size(root);
  }

  private void color(Region root) {
    useTheme();
    setStyleClass(root, DARK_CLASS, get().theme() == Theme.DARK);
  }

  private void size(Region root) {
    setStyleClass(root, LARGE_TEXT_CLASS, textPixels.get() >= LARGE_TEXT_PIXELS);
    setStyleClass(root, HUGE_TEXT_CLASS, textPixels.get() >= HUGE_TEXT_PIXELS);
    root.setStyle("-fx-font-size: %spx;".formatted(textPixels.get()));
  }

  private static void setStyleClass(Parent root, String styleClass, boolean on) {
    root.getStyleClass().remove(styleClass);
    if (on) {
      root.getStyleClass().add(styleClass);
    }
  }
}
