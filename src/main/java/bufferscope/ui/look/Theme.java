package bufferscope.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;

/** The set of colours. */
public enum Theme {
  LIGHT("light.css", new PrimerLight().getUserAgentStylesheet()),
  DARK("dark.css", new PrimerDark().getUserAgentStylesheet());

  private final String leanName;
  private final String whole;

  Theme(String leanName, String whole) {
    this.leanName = leanName;
    this.whole = whole;
  }

  /** What the build makes of the theme, or the whole theme where that was not done. */
  String stylesheet() {
    URL lean = Theme.class.getResource(leanName);
    return lean == null ? whole : lean.toExternalForm();
  }

  /** The style sheet that {@link LeanTheme} makes, beside this class. */
  String leanName() {
    return leanName;
  }

  /** Where the theme comes from, on the class path. */
  String whole() {
    return whole;
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
