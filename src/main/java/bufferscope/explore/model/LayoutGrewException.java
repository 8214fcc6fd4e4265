package bufferscope.explore.model;

/** A call has reached shared data for which the states so far have no words. */
public final class LayoutGrewException extends RuntimeException {
  LayoutGrewException() {
    super("shared data was found", null, false, false);
  }
}
