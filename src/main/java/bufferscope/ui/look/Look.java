package bufferscope.ui.look;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;

/** The appearance in use; windows that it dresses follow its changes. */
public final class Look {
  private static final int TEXT_STEP_PERCENT = 10;

  /** The size of text for which the themes are made. */
  private static final double THEME_TEXT_PIXELS = 14;

  private static final String DARK_CLASS = "dark";
  private static final String LARGE_TEXT_CLASS = "large-text";
  private static final int LARGE_TEXT_PERCENT = 140;

  private final ObjectProperty<Appearance> appearance;

  public Look(Appearance initial) {
    appearance = new SimpleObjectProperty<>(initial);
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
  public double textPixels() {
    return get().textPercent() * THEME_TEXT_PIXELS / 100;
  }

  /**
   * Puts the theme in force. To be called before the first control is made, which would else load
   * the theme of JavaFX, and in vain.
   */
  public void useTheme() {
    String stylesheet = get().theme().stylesheet();
    if (!stylesheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(stylesheet);
    }
  }

  /** Gives {@code root} this look, now and after every change. */
  public void dress(Parent root) {
    appearance.addListener((property, before, now) -> apply(root));
    apply(root);
  }

  private static void setStyleClass(Parent root, String styleClass, boolean on) {
    root.getStyleClass().remove(styleClass);
    if (on) {
      root.getStyleClass().add(styleClass);
    }
  }

  private void apply(Parent root) {
    useTheme();
    setStyleClass(root, DARK_CLASS, get().theme() == Theme.DARK);
    setStyleClass(root, LARGE_TEXT_CLASS, get().textPercent() >= LARGE_TEXT_PERCENT);
    root.setStyle("-fx-font-size: %spx;".formatted(textPixels()));
  }
}
