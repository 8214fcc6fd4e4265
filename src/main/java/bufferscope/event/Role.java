package bufferscope.event;

/** What a thread is there for. */
public enum Role {
  PRODUCER,
  CONSUMER,
  /** Acts for the person at the controls, such as to change the capacity. */
  CONTROL;

  /** The name of a thread; the threads of a role are numbered from 1. */
  public String threadName(int number) {
    return switch (this) {
      case PRODUCER -> "P" + number;
      case CONSUMER -> "C" + number;
      case CONTROL -> "You";
    };
  }
}
