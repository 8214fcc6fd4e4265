package bufferscope.trace;

import bufferscope.event.Item;
import bufferscope.event.SafeguardEvent.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record of what the safeguards of a pipeline have done so far.
 *
 * @param refused the number of items refused, by reason; reasons without any are missing
 * @param deadLetters the number of dead letters
 * @param lastDeadLetters the newest of them, oldest first, at most {@value #LAST_DEAD_LETTERS}
 * @param returned how often an item that was taken went back into the buffer
 * @param restarts how often consumers were started again
 * @param shutdown the orderly shutdown, once it has begun
 */
public record Safeguards(
    Map<Refusal, Long> refused,
    long deadLetters,
    List<DeadLetter> lastDeadLetters,
    long returned,
    long restarts,
    @Nullable Shutdown shutdown) {

  static final int LAST_DEAD_LETTERS = 64;

  /** The record before any event. */
  public static final Safeguards NONE = new Safeguards(Map.of(), 0, List.of(), 0, 0, null);

  /**
   * An item that was put aside, and the reason.
   *
   * @param thread the name of the thread that had it in hands
   * @param at run time in nanoseconds
   */
  public record DeadLetter(Item item, String thread, String cause, long at) {}

  /**
   * An orderly shutdown.
   *
   * @param began run time in nanoseconds
   * @param limitNanos the maximum time for using up the remaining items
   * @param left the number of items that will not be used; {@link #NOT_YET_KNOWN} before the end
   */
  public record Shutdown(long began, long limitNanos, int left) {
    public static final int NOT_YET_KNOWN = -1;
  }

  /** Returns the number of items refused, for any reason. */
  public long allRefused() {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }
}
