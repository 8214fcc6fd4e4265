package bufferscope.explore.search;

/**
 * The limits of a search.
 *
 * @param maxStates the number of different states at which it gives up
 * @param watcher receives its progress
 */
public record Limits(long maxStates, Watcher watcher) {
  public static final long DEFAULT_STATES = 5_000_000;

  /** The maximum number of states that can be numbered; memory is used up earlier. */
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

  /** Returns the same limits with at most so many states. */
  Limits withAtMost(long states) {
    return new Limits(Math.min(maxStates, states), watcher);
  }

  /** Watches a search, and may stop it. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * Receives the progress every few milliseconds, on the thread that searches. Returns true if
     * the search shall go on.
     */
    boolean goesOn(Progress progress);
  }

  /**
   * The progress of a search.
   *
   * @param depth the number of operations, or of context switches, in the schedules under
   *     examination
   * @param least the smallest depth that the search must reach, as far as known
   * @param most the greatest depth that the search must reach, since something is wrong there; 0 if
   *     unknown
   * @param waiting the number of states that are known and not yet expanded
   * @param bytes the memory of the states
   */
  public record Progress(
      long states, long transitions, int depth, int least, int most, int waiting, long bytes) {}
}
