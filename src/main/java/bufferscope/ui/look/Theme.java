package bufferscope.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** The set of colours. */
public enum Theme {
  LIGHT {
    @Override
    String stylesheet() {
      return new PrimerLight().getUserAgentStylesheet();
    }
  },
  DARK {
    @Override
    String stylesheet() {
      return new PrimerDark().getUserAgentStylesheet();
    }
  };

  abstract String stylesheet();

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
