package bufferscope.work;

/**
 * How consumers learn that nothing more will come. Those who tell them wait until the last producer
 * is done.
 */
public enum EndOfStream {
  /** They do not: they wait for more until the run is stopped, by itself when all is used up. */
  NONE,
  /** The last producer puts "THE END", which each consumer that takes it puts back for the next. */
  SENTINEL,
  /** The last producer puts one "THE END" for each consumer. */
  POISON_PILLS,
  /** The last producer joins: it waits until all items are reported done, and sends them home. */
  JOIN,
  /** When all items are used up, they are interrupted while they wait. */
  INTERRUPT
}
