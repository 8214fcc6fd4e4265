package bufferscope.explore.search;

/**
 * How far a search goes.
 *
 * @param maxStates after how many different states it gives up
 * @param watcher hears how it gets on
 */
public record Limits(long maxStates, Watcher watcher) {
  public static final long DEFAULT_STATES = 5_000_000;

  /** As many as can be numbered; memory ends before. */
  public static final long MAX_STATES = 500_000_000;

  public Limits {
    if (maxStates < 1 || maxStates > MAX_STATES) {
      throw new IllegalArgumentException(
          "states: %,d is not in 1 to %,d".formatted(maxStates, MAX_STATES));
    }
  }

  public static Limits states(long maxStates) {
    return new Limits(maxStates, progress -> true);
  }

  /** Watches a search, and may stop it. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * Takes note of the progress, every few milliseconds, on the thread that searches. Returns true
     * if the search is to go on.
     */
    boolean goesOn(Progress progress);
  }

  /**
   * How a search gets on.
   *
   * @param depth how many operations, or context switches, the schedules looked at now have
   * @param least to which depth it has to go at the least, as far as known
   * @param most to which depth it has to go at the most, since something is wrong there; 0 if that
   *     is not known
   * @param waiting how many states are known and not looked at
   * @param bytes what the states take
   */
  public record Progress(
      long states, long transitions, int depth, int least, int most, int waiting, long bytes) {}
}
