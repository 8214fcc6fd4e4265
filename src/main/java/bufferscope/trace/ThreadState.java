package bufferscope.trace;

import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.Ending;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one thread.
 *
 * @param place the lock or condition that {@code status} speaks of, if it speaks of one
 * @param since the run time in nanoseconds at which the status began
 * @param hands the item it holds
 * @param workBegan when the work under way began, in nanoseconds of run time
 * @param workNanos how long that work takes; 0 when there is none
 * @param overtaken how many threads passed it since it joined the entry queue
 * @param timed whether the wait under way ends by itself after some time
 * @param interrupted whether it was interrupted and has still to end of it
 * @param line the line of buffer code it is at, as far as known; {@link #NO_LINE} elsewhere
 * @param pausedAt when this one thread was paused, or {@link #NOT_PAUSED}
 * @param ending why it ended, once it has
 * @param failure what was thrown last, whether it died of it or caught it
 */
public record ThreadState(
    int id,
    String name,
    Role role,
    Status status,
    @Nullable String place,
    long since,
    @Nullable ItemLife hands,
    long workBegan,
    long workNanos,
    int overtaken,
    boolean timed,
    boolean interrupted,
    int line,
    long pausedAt,
    @Nullable Ending ending,
    @Nullable String failure) {

  public static final long NOT_PAUSED = -1;
  public static final int NO_LINE = 0;

  /** What a thread does, as far as a picture tells states apart. */
  public enum Status {
    /** Has not begun: no thread of the pool is free for it. */
    AWAITS_THREAD,
    /** Waits for the person to type a line. */
    AWAITS_INPUT,
    /** Makes or uses up an item, or is on its way between that and the buffer. */
    WORKING,
    /** Came to the entry queue of a lock by asking for it. */
    WANTS_LOCK,
    HOLDS_LOCK,
    /** Is at the slots or at a shared number, and holds nothing that keeps others away. */
    UNGUARDED,
    /** Is in the wait set of a condition, or wants a permit of a semaphore. */
    WAITING,
    /** Was signalled: is back in the entry queue of the lock. */
    SIGNALLED,
    ENDED,
    FAILED;

    /** Whether the thread will never do anything again. */
    public boolean isOver() {
      return this == ENDED || this == FAILED;
    }
  }

  /** Whether the thread can only go on if another one does something. */
  public boolean needsAnotherThread() {
    return switch (status) {
      case WAITING -> !timed && !interrupted;
      case WANTS_LOCK, SIGNALLED -> !interrupted;
      case AWAITS_THREAD -> true;
      default -> false;
    };
  }

  /** Whether this one thread is paused. */
  public boolean paused() {
    return pausedAt != NOT_PAUSED;
  }

  /** The share of the work under way that is done at {@code now}, 0 to 1. */
  public double progress(long now) {
    if (workNanos <= 0) {
      return 0;
    }
    long until = paused() ? pausedAt : now;
    return Math.max(0, Math.min(1, (until - workBegan) / (double) workNanos));
  }
}
