package bufferscope.ui.look;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;

/** The appearance in use; windows that it dresses follow its changes. */
public final class Look {
  private static final int TEXT_STEP_PERCENT = 10;
  private static final String DARK_CLASS = "dark";

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

  /** Gives {@code root} this look, now and after every change. */
  public void dress(Parent root) {
    appearance.addListener((property, before, now) -> apply(root));
    apply(root);
  }

  private void apply(Parent root) {
    String stylesheet = get().theme().stylesheet();
    if (!stylesheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(stylesheet);
    }
    root.getStyleClass().remove(DARK_CLASS);
    if (get().theme() == Theme.DARK) {
      root.getStyleClass().add(DARK_CLASS);
    }
    root.setStyle("-fx-font-size: " + get().textPercent() + "%;");
  }
}
