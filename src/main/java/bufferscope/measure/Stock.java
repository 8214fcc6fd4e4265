package bufferscope.measure;

/** How much of everything there is in a run, at the present moment. */
public interface Stock {
  /** Stored items. */
  int occupancy();

  int capacity();

  /** Items that threads hold. */
  int inHands();

  long made();

  long finished();
}
