package bufferscope.work;

/** What a consumer does with an item. */
public enum Task {
  /** Uses it up, in the time that its timing says. */
  USE_UP,
  /** The same, and computes the square of the value. */
  SQUARE,
  /** Prints as many pages as the value says; the timing is that of one page. */
  PRINT
}
