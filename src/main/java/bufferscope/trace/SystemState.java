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
 * @param threads in the order of their ids; those that left as they were asked are gone
 * @param made how many items were made
 * @param finished how many were used up
 * @param lastFinished the newest of those, oldest first, at most {@value StateFold#LAST_FINISHED}
 */
public record SystemState(
    long at,
    long events,
    List<LockState> locks,
    List<ConditionState> conditions,
    BufferState buffer,
    List<ThreadState> threads,
    long made,
    long finished,
    List<ItemLife> lastFinished) {

  /** Before the first event. */
  public static final SystemState EMPTY =
      new SystemState(
          0,
          0,
          List.of(),
          List.of(),
          new BufferState(0, List.of(), 0, 0),
          List.of(),
          0,
          0,
          List.of());

  /** The state after these events. */
  public static SystemState after(Iterable<Event> events) {
    StateFold fold = new StateFold(EMPTY);
    events.forEach(fold::apply);
    return fold.state();
  }

  /**
   * A lock.
   *
   * @param owner the thread that holds it, or {@link Event#NOBODY}
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
   * The ring.
   *
   * @param capacity how many items may be stored
   * @param slots one entry a slot, null where it is empty; more than {@code capacity} while surplus
   *     items have to leave
   */
  public record BufferState(
      int capacity, List<@Nullable ItemLife> slots, int putIndex, int takeIndex) {

    public int occupancy() {
      int occupied = 0;
      for (ItemLife life : slots) {
        if (life != null) {
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
