package bufferscope.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.scene.paint.Color;

/** The colours of the window. */
public enum Theme {
  LIGHT(new PrimerLight().getUserAgentStylesheet(), "#ffffff"),
  DARK(new PrimerDark().getUserAgentStylesheet(), "#0d1117");

  private final String stylesheet;
  private final String background;

  Theme(String stylesheet, String background) {
    this.stylesheet = stylesheet;
    this.background = background;
  }

  /** The colour of a window without views; its style sheet would be read too late for it. */
  public Color background() {
    return Color.web(background);
  }

  String stylesheet() {
    return stylesheet;
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
