package bufferscope.ui.session;

/** The moment of the run that the window shows, and the way to other moments. */
public interface Navigation {
  /** Returns the run that is shown. */
  ShownRun shown();

  /** Returns true if the run is stepped through, so that its time is counted in steps. */
  boolean isStepped();

  /** Returns the words for the times of the run. */
  default TimeWords times() {
    return new TimeWords(isStepped());
  }

  /** Shows the run at a moment of its past. */
  void lookAt(long moment);

  /** Shows the newest moment. */
  void toNow();
}
