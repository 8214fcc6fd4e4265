package bufferscope.event;

/** Code of a file threw something; the message describes it, with the line. */
public final class CodeFailedException extends RuntimeException {
  public CodeFailedException(String message, Throwable thrown) {
    super(message, thrown);
    setStackTrace(thrown.getStackTrace());
  }
}
