package bufferscope.ui.timeline;

/**
 * A rare mark, which stands on the axis.
 *
 * @param event the number of its event,
 * @param at run time in nanoseconds
 * @param text a sentence
 */
record Flag(Sign sign, long event, long at, String text) {
  /** Returns the moment at which it is seen. */
  long moment() {
    return event + 1;
  }
}
