package bufferscope.trace;

import bufferscope.event.Event;
import bufferscope.event.SlotsEvent.IndexMoved;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a picture of a run shows, at one moment of the trace.
 *
 * @param at run time of the last event, in nanoseconds
 * @param events the number of events so far
 * @param threads in the order of their ids, without those that retired
 * @param made the number of items made
 * @param finished the number of items used up
 * @param lastFinished the newest of those, oldest first, at most {@value StateFold#LAST_FINISHED}
 * @param safeguards what the safeguards of the pipeline have done so far
 */
public record SystemState(
    long at,
    long events,
    List<LockState> locks,
    List<ConditionState> conditions,
    List<SemaphoreState> semaphores,
    List<CellState> cells,
    BufferState buffer,
    List<ThreadState> threads,
    long made,
    long finished,
    List<ItemLife> lastFinished,
    Safeguards safeguards) {

  /** The state before the first event. */
  public static final SystemState EMPTY =
      new SystemState(
          0,
          0,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new BufferState(0, List.of(), 0, 0, false),
          List.of(),
          0,
          0,
          List.of(),
          Safeguards.NONE);

  /** Returns the state after these events. */
  public static SystemState after(Iterable<Event> events) {
    StateFold fold = new StateFold(EMPTY);
    events.forEach(fold::apply);
    return fold.state();
  }

  /**
   * A lock.
   *
   * @param owner the thread that holds it, or {@link Event#NO_THREAD}
   * @param entryQueue the threads that want it, first come first
   */
  public record LockState(String name, boolean fair, int owner, List<Integer> entryQueue) {}

  /**
   * A condition.
   *
   * @param waiting its wait set, longest waiting first
   */
  public record ConditionState(String name, String lock, List<Integer> waiting) {}

  /**
   * A semaphore.
   *
   * @param permits the number of permits left
   * @param binary whether there can be at most one
   * @param holder the thread that acquired the permit of a binary semaphore, until any thread
   *     releases it; {@link Event#NO_THREAD} otherwise
   * @param waiting the threads that want a permit, first come first
   */
  public record SemaphoreState(
      String name, int permits, boolean binary, int holder, List<Integer> waiting) {}

  /** A shared number. */
  public record CellState(String name, int value) {}

  /**
   * The ring of slots.
   *
   * @param capacity the number of items that may be stored
   * @param slots one entry for each slot, null where it is empty; more than {@code capacity} while
   *     surplus items have to leave
   * @param putIndex the put position; {@link IndexMoved#UNKNOWN} if the code has none
   * @param takeIndex the take position; the same
   * @param message whether it is a place for one message, which stays there when it is read
   */
  public record BufferState(
      int capacity, List<@Nullable ItemLife> slots, int putIndex, int takeIndex, boolean message) {

    /** Returns true if that put or take position is known, and means something. */
    public boolean hasPosition(int index) {
      return !message && index < slots.size();
    }

    /**
     * Returns the slot from which items are listed: the one that is taken from next, if that is
     * known.
     */
    public int firstSlot() {
      return takeIndex < slots.size() ? takeIndex : 0;
    }

    /** Returns the number of slots that hold an item that no thread has read yet. */
    public int occupancy() {
      int occupied = 0;
      for (ItemLife life : slots) {
        if (life != null && life.isStored()) {
          occupied++;
        }
      }
      return occupied;
    }
  }

  public Optional<ThreadState> thread(int id) {
    return threads.stream().filter(thread -> thread.id() == id).findFirst();
  }

  /** Returns the number of items that threads hold. */
  public int inHands() {
    return (int) threads.stream().filter(thread -> thread.hands() != null).count();
  }
}
