package bufferscope.explore.search;

/** The cost that a search minimises for the schedule it finds. */
public enum ScheduleCost {
  OPERATIONS,
  /**
   * Changes from one thread to another; among schedules with equally few, the number of operations.
   */
  SWITCHES
}
