package bufferscope.event;

/** The text that events and sentences show for something that was thrown. */
public final class FailureMessage {
  private FailureMessage() {}

  /** Returns the simple name of the throwable's class and, if there is one, its message. */
  public static String of(Throwable thrown) {
    String message = thrown.getMessage();
    if (thrown instanceof CodeFailedException && message != null) {
      return message;
    }
    String name = thrown.getClass().getSimpleName();
    return message == null ? name : name + ": " + message;
  }
}
