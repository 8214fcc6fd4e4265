package bufferscope.event;

/** The role of a thread in a run. */
public enum Role {
  PRODUCER,
  CONSUMER,
  /** Acts for the user, for example to change the capacity. */
  CONTROL;

  /** Returns the name of a thread; the threads of a role are numbered from 1. */
  public String threadName(int number) {
    return switch (this) {
      case PRODUCER -> "P" + number;
      case CONSUMER -> "C" + number;
      case CONTROL -> "You";
    };
  }
}
