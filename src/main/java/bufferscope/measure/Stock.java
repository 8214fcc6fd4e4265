package bufferscope.measure;

/** The counts of a run at the present moment. */
public interface Stock {
  /** Returns the number of stored items. */
  int occupancy();

  int capacity();

  /** Returns the number of items that threads hold. */
  int inHands();

  long made();

  long finished();
}
