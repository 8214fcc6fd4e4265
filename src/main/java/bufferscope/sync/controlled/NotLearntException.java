package bufferscope.sync.controlled;

/** What was asked for is not known yet, and must not be found out while other threads read. */
public final class NotLearntException extends RuntimeException {
  NotLearntException() {
    super("not known yet", null, false, false); // it is frequent, and no fault
  }
}
