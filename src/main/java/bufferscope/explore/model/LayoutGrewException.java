package bufferscope.explore.model;

/** A call has come to shared data of which the states so far have no words. */
public final class LayoutGrewException extends RuntimeException {
  LayoutGrewException() {
    super("shared data was found", null, false, false);
  }
}
