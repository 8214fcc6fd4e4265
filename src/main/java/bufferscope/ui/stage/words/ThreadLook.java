package bufferscope.ui.stage.words;

import bufferscope.trace.ThreadState;
import javafx.css.PseudoClass;

/** The states that differ in the picture of a thread; each has a CSS pseudo-class and a word. */
public enum ThreadLook {
  AWAITS_THREAD("awaits-thread", "stage.stateAwaitsThread"),
  AWAITS_INPUT("awaits-input", "stage.stateAwaitsInput"),
  WORKING("working", "stage.stateWorking"),
  WANTS_LOCK("wants-lock", "stage.stateWantsLock"),
  HOLDS_LOCK("holds-lock", "stage.stateHoldsLock"),
  UNGUARDED("unguarded", "stage.stateUnguarded"),
  WAITING("waiting", "stage.stateWaiting"),
  SIGNALLED("signalled", "stage.stateSignalled"),
  PAUSED("paused", "stage.statePaused"),
  ENDED("ended", "stage.stateEnded"),
  FAILED("failed", "stage.stateFailed");

  private final String wordKey;

  @SuppressWarnings("Immutable") // it is immutable, but has no annotation
  private final PseudoClass pseudoClass;

  ThreadLook(String cssName, String wordKey) {
    this.wordKey = wordKey;
    this.pseudoClass = PseudoClass.getPseudoClass(cssName);
  }

  public static ThreadLook of(ThreadState thread) {
    if (thread.paused() && !thread.status().isOver()) {
      return PAUSED;
    }
    return switch (thread.status()) {
      case AWAITS_THREAD -> AWAITS_THREAD;
      case AWAITS_INPUT -> AWAITS_INPUT;
      case WORKING -> WORKING;
      case WANTS_LOCK -> WANTS_LOCK;
      case HOLDS_LOCK -> HOLDS_LOCK;
      case UNGUARDED -> UNGUARDED;
      case WAITING -> WAITING;
      case SIGNALLED -> SIGNALLED;
      case ENDED -> ENDED;
      case FAILED -> FAILED;
    };
  }

  public PseudoClass pseudoClass() {
    return pseudoClass;
  }

  public String wordKey() {
    return wordKey;
  }
}
