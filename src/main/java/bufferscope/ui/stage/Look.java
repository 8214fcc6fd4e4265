package bufferscope.ui.stage;

import bufferscope.trace.ThreadState;
import javafx.css.PseudoClass;

/** The states that a picture of a thread tells apart; each has a CSS pseudo-class and a word. */
enum Look {
  WORKING("working"),
  WANTS_LOCK("wants-lock"),
  HOLDS_LOCK("holds-lock"),
  WAITING("waiting"),
  SIGNALLED("signalled"),
  PAUSED("paused"),
  ENDED("ended"),
  FAILED("failed");

  private final String cssName;

  @SuppressWarnings("Immutable") // it is, but does not say so
  private final PseudoClass pseudoClass;

  Look(String cssName) {
    this.cssName = cssName;
    this.pseudoClass = PseudoClass.getPseudoClass(cssName);
  }

  static Look of(ThreadState thread) {
    if (thread.paused() && !thread.status().isOver()) {
      return PAUSED;
    }
    return switch (thread.status()) {
      case WORKING -> WORKING;
      case WANTS_LOCK -> WANTS_LOCK;
      case HOLDS_LOCK -> HOLDS_LOCK;
      case WAITING -> WAITING;
      case SIGNALLED -> SIGNALLED;
      case ENDED -> ENDED;
      case FAILED -> FAILED;
    };
  }

  PseudoClass pseudoClass() {
    return pseudoClass;
  }

  String wordKey() {
    return "stage.state." + cssName;
  }
}
