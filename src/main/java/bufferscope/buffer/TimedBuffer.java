package bufferscope.buffer;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A buffer whose callers need not wait longer than they like. */
public interface TimedBuffer<E> extends BoundedBuffer<E> {

  /** Like {@link #put}, but gives up when the time is over; returns true if it was stored. */
  boolean offer(E item, long timeout, TimeUnit unit) throws InterruptedException;

  /** Like {@link #take}, but gives up with null when the time is over. */
  @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException;
}
