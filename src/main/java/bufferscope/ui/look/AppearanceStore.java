package bufferscope.ui.look;

/** Keeps the appearance between two starts. It never throws: a lost look is not worth a word. */
public interface AppearanceStore {
  /** What was saved last, or the usual appearance. */
  Appearance load();

  /** Keeps what is different now; another window may have changed the rest. */
  void save(Appearance before, Appearance now);
}
