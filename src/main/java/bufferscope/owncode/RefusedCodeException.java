package bufferscope.owncode;

/**
 * A file whose code cannot be explored. The message is for its author: one sentence with file and
 * line, or the output of the compiler.
 */
public class RefusedCodeException extends RuntimeException {
  public RefusedCodeException(String message) {
    super(message);
  }
}
