package bufferscope.sync.controlled;

/** Buffer code does what controlled primitives cannot follow: neither right nor wrong. */
public final class NotFollowedException extends RuntimeException {
  public NotFollowedException(String reason) {
    super(reason);
  }

  NotFollowedException(int line, String reason) {
    super("line %d: %s".formatted(line, reason));
  }
}
