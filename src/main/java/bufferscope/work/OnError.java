package bufferscope.work;

/** The reaction of a worker when its buffer or its own work throws. */
public enum OnError {
  /** Its thread ends. */
  DIE,
  /** It catches the exception and goes on with its next item. */
  GO_ON
}
