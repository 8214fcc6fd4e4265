package bufferscope.explore;

/** Of what the schedule found should have the fewest. */
public enum Order {
  /** Of operations. */
  OPERATIONS,
  /** Of changes from one thread to another, and among those of operations. */
  SWITCHES
}
