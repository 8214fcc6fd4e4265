package bufferscope.work;

/** What a worker does about an exception that its buffer, or its own work, throws. */
public enum OnError {
  /** Nothing: the thread dies of it. */
  DIE,
  /** Catches it, and turns to its next item. */
  GO_ON
}
