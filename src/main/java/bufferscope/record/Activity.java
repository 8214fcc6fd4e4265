package bufferscope.record;

import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import org.jspecify.annotations.Nullable;

/**
 * The activity of a thread, as a lane shows it.
 *
 * @param place the lock, condition or semaphore that the status refers to, if any
 * @param paused whether this one thread is paused
 */
public record Activity(Status status, @Nullable String place, boolean paused) {
  /** The activity of a thread that has retired and is gone from the state. */
  static final Activity ENDED = new Activity(Status.ENDED, null, false);

  public static Activity of(ThreadState thread) {
    return new Activity(thread.status(), thread.place(), thread.paused());
  }
}
