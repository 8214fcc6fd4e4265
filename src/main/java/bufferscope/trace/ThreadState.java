package bufferscope.trace;

import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.Ending;
import org.jspecify.annotations.Nullable;

/**
 * The state of one thread.
 *
 * @param place the lock, condition or semaphore that {@code status} refers to, if any
 * @param since the run time in nanoseconds at which the status began
 * @param hands the item the thread holds
 * @param workBegan the run time in nanoseconds at which its work on an item began
 * @param workNanos the duration of that work; 0 if it does not work
 * @param overtaken the number of threads that overtook it since it joined the entry queue
 * @param timed whether its wait has a time limit
 * @param interrupted whether it was interrupted and has not ended yet
 * @param line its line in the buffer's source; {@link #NO_LINE} outside the buffer
 * @param pausedAt the time at which this one thread was paused, or {@link #NOT_PAUSED}
 * @param ending the reason why it ended, once it has
 * @param failure the last exception it threw, caught or not
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

  /** The activity of a thread, as the picture shows it. */
  public enum Status {
    /** Has not begun because no thread of the pool is free. */
    AWAITS_THREAD,
    /** Waits for the user to type a line. */
    AWAITS_INPUT,
    /** Makes or uses up an item, or is on its way between that and the buffer. */
    WORKING,
    /** Asked for a lock and is in its entry queue. */
    WANTS_LOCK,
    HOLDS_LOCK,
    /** Accesses the slots or a shared number without holding a lock. */
    UNGUARDED,
    /** Is in the wait set of a condition, or wants a permit of a semaphore. */
    WAITING,
    /** Was signalled and is in the entry queue of the lock again. */
    SIGNALLED,
    ENDED,
    FAILED;

    /** Returns true if the thread has ended or failed. */
    public boolean isOver() {
      return this == ENDED || this == FAILED;
    }
  }

  /** Returns true if the thread can go on only after an act of another thread. */
  public boolean needsAnotherThread() {
    return switch (status) {
      case WAITING -> !timed && !interrupted;
      case WANTS_LOCK, SIGNALLED -> !interrupted;
      case AWAITS_THREAD -> true;
      default -> false;
    };
  }

  /** Returns true if this one thread is paused. */
  public boolean paused() {
    return pausedAt != NOT_PAUSED;
  }

  /** Returns the part of its work that is done at {@code now}, 0 to 1. */
  public double progress(long now) {
    if (workNanos <= 0) {
      return 0;
    }
    long until = paused() ? pausedAt : now;
    return Math.max(0, Math.min(1, (until - workBegan) / (double) workNanos));
  }
}
