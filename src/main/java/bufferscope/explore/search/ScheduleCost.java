package bufferscope.explore.search;

/** What a search counts, so that the schedule it finds has the fewest of it. */
public enum ScheduleCost {
  OPERATIONS,
  /**
   * Changes from one thread to another; of schedules with as few, one with the fewest operations.
   */
  SWITCHES
}
