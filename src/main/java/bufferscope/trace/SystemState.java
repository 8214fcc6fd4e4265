package bufferscope.trace;

import bufferscope.event.Event;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a picture of a run shows, at one moment of the trace.
 *
 * @param at run time of the last event, in nanoseconds
 * @param events how many events led here
 * @param threads in the order of their ids; those that left when they had to are gone
 * @param made how many items were made
 * @param finished how many were used up
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

  /** Before the first event. */
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

  /** The state after these events. */
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
   * @param permits how many are left
   * @param binary whether there can be one at most
   * @param holder of a binary one: the thread that took the permit, until any thread gives it back;
   *     {@link Event#NO_THREAD} otherwise
   * @param waiting the threads that want a permit, first come first
   */
  public record SemaphoreState(
      String name, int permits, boolean binary, int holder, List<Integer> waiting) {}

  /** A shared number. */
  public record CellState(String name, int value) {}

  /**
   * The ring.
   *
   * @param capacity how many items may be stored
   * @param slots one entry a slot, null where it is empty; more than {@code capacity} while surplus
   *     items have to leave
   * @param message whether it is a place for one message, which stays there when it is read
   */
  public record BufferState(
      int capacity, List<@Nullable ItemLife> slots, int putIndex, int takeIndex, boolean message) {

    /** How many slots hold an item that no thread has read yet. */
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

  /** How many items are held by threads. */
  public int inHands() {
    return (int) threads.stream().filter(thread -> thread.hands() != null).count();
  }
}
