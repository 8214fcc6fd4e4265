package bufferscope.work;

/** What a worker does when its buffer or its own work throws. */
public enum OnError {
  /** Its thread ends. */
  DIE,
  /** It catches the exception and goes on with its next item. */
  GO_ON
}
