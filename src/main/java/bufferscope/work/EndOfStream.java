package bufferscope.work;

/** The way in which consumers end when the last producer is done and no more items will come. */
public enum EndOfStream {
  /** They do not end: they wait until the run stops, which it does when all items are used up. */
  NONE,
  /** The last producer puts "THE END"; each consumer that takes it puts it back for the next. */
  SENTINEL,
  /** The last producer puts one "THE END" for each consumer. */
  POISON_PILLS,
  /**
   * The last producer joins: it waits until all items are reported done, then the consumers leave.
   */
  JOIN,
  /** Consumers are interrupted in their wait when all items are used up. */
  INTERRUPT
}
