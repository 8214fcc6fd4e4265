package bufferscope.sync.controlled;

/** The requested node is not known yet, and must not be computed while other threads read. */
public final class NotLearntException extends RuntimeException {
  NotLearntException() {
    super("not known yet", null, false, false); // frequent, and not a fault
  }
}
