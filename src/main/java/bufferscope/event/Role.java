package bufferscope.event;

/** What a thread is there for. */
public enum Role {
  PRODUCER,
  CONSUMER,
  /** Carries out what the person at the controls asks for, such as another capacity. */
  CONTROL
}
