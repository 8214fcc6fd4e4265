package bufferscope.ui.look;

/** Keeps the appearance between two starts. It never throws: a lost appearance does no harm. */
public interface AppearanceStore {
  /** Returns the appearance that was saved last, or the usual one. */
  Appearance load();

  /** Saves only what is different now, since another window may have changed the rest. */
  void save(Appearance before, Appearance now);
}
