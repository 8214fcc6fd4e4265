package bufferscope.sync.controlled;

/**
 * Buffer code does something that the controlled primitives cannot follow; it need not be wrong.
 */
public final class NotFollowedException extends RuntimeException {
  public NotFollowedException(String reason) {
    super(reason);
  }

  NotFollowedException(CodeLine line, String reason) {
    super("%s: %s".formatted(line, reason));
  }
}
